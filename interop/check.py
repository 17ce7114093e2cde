"""Loads the exports below the folder given as their trainers would. Exits with 1 and one sentence at the first failure."""

import sys
import traceback

from datasets import disable_progress_bars
from report import CheckFailed


def check_all(root):
    from check_archive import check_archive
    from check_loading import check_loading
    from check_others import check_others
    from check_trl import check_trl

    disable_progress_bars()
    check_loading(root)
    check_archive(root)
    check_others(root)
    check_trl(root)


if __name__ == "__main__":
    try:
        check_all(sys.argv[1])
    except CheckFailed as failure:
        print(f"failed   {failure}", flush=True)
        sys.exit(1)
    except Exception as error:
        traceback.print_exc()
        print(f"failed   a trainer's library refused an export: {error!r}", flush=True)
        sys.exit(1)
