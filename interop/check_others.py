"""The other trainers are not installed: what their readers ask of a row is asked here."""

import json
from pathlib import Path

from check_loading import load
from report import check, passed

ROLES = {"user", "assistant", "system", "tool"}


def check_others(root):
    check_llama_factory(root)
    check_axolotl(root)
    check_openrlhf(root)
    check_nemo_rl(root)


def both(root, name):
    for part in ("sample", "splits"):
        yield from load(root, part, name, "jsonl")["train"]


def check_llama_factory(root):
    folder = Path(root, "splits", "llama-factory-jsonl")
    info = json.loads((folder / "dataset_info.json").read_text(encoding="utf-8"))
    check(list(info) == ["made-up", "made-up_test"], f"dataset_info.json names {list(info)}.")
    for name, entry in info.items():
        check((folder / entry["file_name"]).is_file(), f"dataset_info.json: {name} has no file {entry['file_name']}.")
        check(entry["formatting"] == "sharegpt" and entry["ranking"] is True, f"dataset_info.json: {name} is not a ranking.")
    columns = info["made-up"]["columns"]
    for row in both(root, "llama-factory"):
        sides = [turn["from"] for turn in row[columns["messages"]]]
        takes_turns = all((side == "gpt") == bool(i % 2) for i, side in enumerate(sides))
        check(
            takes_turns and len(sides) % 2 == 1,
            f"llama-factory {row['prompt_id']}: the turns {sides} do not alternate and end with the user.",
        )
        check(isinstance(row[columns["system"]], str), f"llama-factory {row['prompt_id']} has no system text.")
        for side in (columns["chosen"], columns["rejected"]):
            check(row[side]["from"] == "gpt", f"llama-factory {row['prompt_id']}: {side} is not the assistant's.")
    passed("llama-factory", "dataset_info.json finds the files, the turns alternate")


def check_axolotl(root):
    for row in both(root, "axolotl"):
        roles = {turn["role"] for turn in [*row["messages"], row["chosen"], row["rejected"]]}
        check(roles <= ROLES, f"axolotl {row['prompt_id']}: chat_template.default does not know the roles {roles - ROLES}.")
    passed("axolotl", "chat_template.default knows every role")


def check_openrlhf(root):
    for row in both(root, "openrlhf"):
        for side in ("chosen", "rejected"):
            whole = row["prompt"] + row[side]
            check(
                whole[-1]["role"] == "assistant" and len(row[side]) == 1,
                f"openrlhf {row['prompt_id']}: prompt and {side} do not make one conversation.",
            )
    passed("openrlhf", "prompt and response lists make one conversation")


def check_nemo_rl(root):
    for row in both(root, "nemo-rl"):
        ranks = [completion["rank"] for completion in row["completions"]]
        check(ranks == [0, 1], f"nemo-rl {row['prompt_id']}: the ranks are {ranks}, expected [0, 1].")
        roles = [turn["role"] for one in row["completions"] for turn in one["completion"]]
        check(roles == ["assistant", "assistant"], f"nemo-rl {row['prompt_id']}: the completions are of {roles}.")
    passed("nemo-rl", "two ranked completions each")
