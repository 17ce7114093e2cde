"""The archive that the page downloads opens with any reader of ZIP files and holds the folder."""

from pathlib import Path
from zipfile import ZipFile

from report import check, passed


def check_archive(root):
    folder = Path(root, "splits", "trl-conversational-jsonl")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with ZipFile(Path(root, "archive.zip")) as archive:
        broken = archive.testzip()
        check(broken is None, f"archive.zip: {broken} is damaged.")
        names = ["made-up/" + path.relative_to(folder).as_posix() for path in files]
        check(sorted(archive.namelist()) == sorted(names), f"archive.zip holds {archive.namelist()}, expected {names}.")
        for name, path in zip(names, files):
            check(archive.read(name) == path.read_bytes(), f"archive.zip: {name} differs from the folder's.")
    passed("archive", f"a ZIP file of {len(files)} files, as they are in the folder")
