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
    return words


def convert(source: Path, target: Path, profile: Profile) -> None:
    subprocess.run(command(source, target, profile), check=True)
