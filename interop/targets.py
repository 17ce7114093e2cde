"""What `datasets` must find in every target."""

from datasets import Features, List, Value

TEXT = Value("string")
NUMBER = Value("float64")
MESSAGE = {"role": TEXT, "content": TEXT}
MESSAGES = List(MESSAGE)
TURN = {"from": TEXT, "value": TEXT}
ABOUT = {"prompt_id": TEXT, "score_chosen": NUMBER, "score_rejected": NUMBER}
EXPLICIT = {"prompt": MESSAGES, "chosen": MESSAGES, "rejected": MESSAGES, **ABOUT}
COMPLETION = {"rank": Value("int64"), "completion": MESSAGES}

FEATURES = {
    "trl-conversational": Features(EXPLICIT),
    "trl-standard": Features({"prompt": TEXT, "chosen": TEXT, "rejected": TEXT, **ABOUT}),
    "trl-implicit": Features({"chosen": MESSAGES, "rejected": MESSAGES, **ABOUT}),
    "trl-kto": Features(
        {
            "prompt": MESSAGES,
            "completion": MESSAGES,
            "label": Value("bool"),
            "prompt_id": TEXT,
            "score": NUMBER,
        }
    ),
    "trl-reward": Features(
        {"chosen": MESSAGES, "rejected": MESSAGES, "margin": NUMBER, **ABOUT}
    ),
    "llama-factory": Features(
        {"conversations": List(TURN), "system": TEXT, "chosen": TURN, "rejected": TURN, **ABOUT}
    ),
    "axolotl": Features({"messages": MESSAGES, "chosen": MESSAGE, "rejected": MESSAGE, **ABOUT}),
    "openrlhf": Features(EXPLICIT),
    "nemo-rl": Features({"context": MESSAGES, "completions": List(COMPLETION), **ABOUT}),
}
