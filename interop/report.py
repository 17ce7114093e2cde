"""Prints what was checked, a line each."""


class CheckFailed(Exception):
    """A check that did not hold; its text is one sentence."""


def check(holds, sentence):
    """Raises CheckFailed with the sentence unless `holds`."""
    if not holds:
        raise CheckFailed(sentence)


def passed(name, what):
    print(f"ok       {name}: {what}", flush=True)
