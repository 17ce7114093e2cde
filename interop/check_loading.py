"""Every target loads from its folder alone, as JSONL and as Parquet, with the right features and equal rows."""

import re
from pathlib import Path

from datasets import load_dataset
from datasets.exceptions import DatasetGenerationError
from report import CheckFailed, check, passed
from targets import FEATURES

# Their whole scores are written without a decimal point: only with the card are they sure to be floats.
NEED_CARD = ("trl-conversational", "trl-standard")


def check_loading(root):
    for name, features in FEATURES.items():
        for part in ("sample", "splits"):
            check_folder(root, part, name, features)
        sample = load(root, "sample", name, "jsonl")["train"]
        passed(name, f"{len(sample)} rows of the sample and a test split, JSONL and Parquet equal")


def load(root, part, name, file):
    """Loads a folder as its card tells to: `load_dataset(folder)`."""
    try:
        return load_dataset(str(Path(root, part, f"{name}-{file}")))
    except DatasetGenerationError as error:
        raise CheckFailed(f"{part} {name} as {file} does not load: {error.__cause__}") from error


def check_folder(root, part, name, features):
    jsonl = load(root, part, name, "jsonl")
    parquet = load(root, part, name, "parquet")
    splits = ["train", "test"] if part == "splits" else ["train"]
    for file, loaded in (("JSONL", jsonl), ("Parquet", parquet)):
        check(list(loaded) == splits, f"{part} {name} as {file} has the splits {list(loaded)}, expected {splits}.")
        for split in splits:
            found = loaded[split].features
            check(found == features, f"{part} {name} as {file} has the features {found}, expected {features}.")
    for split in splits:
        check(
            jsonl[split].to_list() == parquet[split].to_list(),
            f"{part} {name}: the {split} rows of JSONL and Parquet differ.",
        )
    card = Path(root, part, f"{name}-parquet", "README.md").read_text(encoding="utf-8")
    counts = {split: re.search(rf"\| rows \({split}\) \| ([\d,]+) \|", card) for split in splits}
    for split, match in counts.items():
        told = int(match[1].replace(",", "")) if match else None
        check(told == len(jsonl[split]), f"{part} {name}: the card tells {told} {split} rows, {len(jsonl[split])} are there.")
    for file, builder in (("jsonl", "json"), ("parquet", "parquet")):
        if name in NEED_CARD and file == "jsonl":
            continue
        path = Path(root, part, f"{name}-{file}", "data", f"train.{file}")
        try:
            alone = load_dataset(builder, data_files=str(path))["train"].features
        except DatasetGenerationError as error:
            raise CheckFailed(f"{part} {name}: {path.name} does not load alone: {error.__cause__}") from error
        check(alone == features, f"{part} {name}: without the card {path.name} has the features {alone}.")
