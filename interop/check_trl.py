"""TRL's own preparation takes the rows, and its trainers take two steps on each target."""

import logging
import math
import tempfile
import warnings

from check_loading import load
from report import check, passed
from tiny_model import language_model, reward_model, train_tokenizer
from transformers import PrinterCallback, set_seed
from trl import DPOConfig, DPOTrainer, KTOConfig, KTOTrainer, RewardConfig, RewardTrainer
from trl.data_utils import (
    is_conversational,
    maybe_apply_chat_template,
    maybe_extract_prompt,
    unpair_preference_dataset,
)

ROWS = 12
SIDES = ("prompt", "chosen", "rejected")


def check_trl(root):
    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)
    set_seed(7)
    loaded = {
        name: load(root, "sample", name, "jsonl")["train"].select(range(ROWS))
        for name in ("trl-conversational", "trl-standard", "trl-implicit")
    }
    tokenizer = train_tokenizer(
        row[side] for row in loaded["trl-standard"] for side in SIDES
    )
    check_preparation(loaded, tokenizer)
    for name, rows in loaded.items():
        train_policy(name, DPOTrainer, DPOConfig, rows, tokenizer)
    reward = load(root, "sample", "trl-reward", "parquet")["train"].select(range(ROWS))
    check_margins(reward)
    train("trl-reward", RewardTrainer, RewardConfig, reward_model(tokenizer), reward, tokenizer)
    kto = load(root, "sample", "trl-kto", "parquet")["train"].select(range(2 * ROWS))
    check_unpaired(kto, loaded["trl-conversational"])
    train_policy("trl-kto", KTOTrainer, KTOConfig, kto, tokenizer)


def check_preparation(loaded, tokenizer):
    explicit = loaded["trl-conversational"]
    implicit = loaded["trl-implicit"]
    check(not is_conversational(loaded["trl-standard"][0]), "trl-standard is taken for conversational by TRL.")
    for told, found in zip(explicit, implicit):
        check(is_conversational(told), "trl-conversational is not taken for conversational by TRL.")
        extracted = maybe_extract_prompt(found)
        for side in SIDES:
            check(
                extracted[side] == told[side],
                f"trl-implicit {found['prompt_id']}: TRL extracts another {side} than trl-conversational has.",
            )
        templated = maybe_apply_chat_template(told, tokenizer)
        last = told["chosen"][0]["content"]
        check(
            templated["prompt"].endswith("<|assistant|>\n") and templated["chosen"].startswith(last),
            f"trl-conversational {told['prompt_id']}: the chat template is not applied as expected.",
        )
    passed("trl-implicit", "maybe_extract_prompt gives the rows of trl-conversational")
    passed("trl-conversational", "maybe_apply_chat_template gives prompt and responses")


def check_unpaired(kto, explicit):
    unpaired = unpair_preference_dataset(explicit.select_columns(list(SIDES)))
    order = sorted(range(len(kto)), key=lambda i: not kto[i]["label"])
    ours = [{key: kto[i][key] for key in ("prompt", "completion", "label")} for i in order]
    theirs = [{key: row[key] for key in ("prompt", "completion", "label")} for row in unpaired]
    check(ours == theirs, "trl-kto differs from what unpair_preference_dataset makes of trl-conversational.")
    passed("trl-kto", "the rows of unpair_preference_dataset")


def check_margins(rows):
    for row in rows:
        margin = row["score_chosen"] - row["score_rejected"]
        check(row["margin"] == margin, f"trl-reward {row['prompt_id']}: the margin is {row['margin']}, expected {margin}.")


def train_policy(name, trainer_class, config_class, rows, tokenizer):
    model, reference = language_model(tokenizer), language_model(tokenizer)
    train(name, trainer_class, config_class, model, rows, tokenizer, ref_model=reference)


def train(name, trainer_class, config_class, model, rows, tokenizer, **more):
    with tempfile.TemporaryDirectory() as output:
        arguments = config_class(
            output_dir=output,
            max_steps=2,
            per_device_train_batch_size=2,
            max_length=128,
            logging_steps=1,
            report_to="none",
            save_strategy="no",
            use_cpu=True,
            bf16=False,
            gradient_checkpointing=False,
            disable_tqdm=True,
        )
        trainer = trainer_class(
            model=model, args=arguments, train_dataset=rows, processing_class=tokenizer, **more
        )
        trainer.remove_callback(PrinterCallback)
        loss = trainer.train().training_loss
    check(math.isfinite(loss), f"{name}: two steps of {trainer_class.__name__} gave the loss {loss}.")
    passed(name, f"two steps of {trainer_class.__name__}, loss {loss:.3f}")
