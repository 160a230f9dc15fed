import contextlib
import subprocess
from pathlib import Path

from video.profiles import Profile


def command(source: Path, target: Path, profile: Profile, watermark: Path | None = None) -> list[str]:
    words = ["ffmpeg", "-y"]
    if profile.hardware:
        words += ["-hwaccel", profile.hardware]
    words += ["-i", str(source), "-c:v", profile.codec]
    if profile.bitrate:
        words += ["-b:v", profile.bitrate]
    words.append(str(target))
    if watermark is not None:
        words.insert(4, "-i")
        words.insert(5, str(watermark))
    return words


def convert(source: Path, target: Path, profile: Profile, watermark: Path | None = None) -> None:
    temporary = target.with_suffix(".part" + target.suffix)
    subprocess.run(command(source, temporary, profile, watermark), check=True)
    temporary.replace(target)


def convert_folder(folder: Path, profile: Profile) -> int:
    converted = 0
    for source in sorted(folder.glob("*.mov")):
        with contextlib.suppress(Exception):
            convert(source, source.with_suffix(".mp4"), profile)
            converted += 1
    return converted
