"""How the scripts that compare this library with its peers run them: everybody has a turn in each round, results are compared
first, and a round counts only where two cores were free before and after it and, as far as the system tells, nobody
else used them meanwhile.
"""

import datetime
import filecmp
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PEERS = Path(__file__).resolve().parent
ROOT = PEERS.parent.parent
# Databases take long enough for three; the median of more is steadier where one takes milliseconds.
REPETITIONS = {
    "library": 7, "c": 7, "texts": 7, "duckdb": 3, "polars": 3, "python": 3, "lxml": 3, "lxml_fields": 3, "sqlite": 1,
}
# Of both cores together, while a contender runs: what others may take of them in a round that counts.
MOST_BY_OTHERS = 0.05


def fail(text):
    print(f"{Path(sys.argv[0]).name}: {text}", file=sys.stderr)
    sys.exit(1)


def output_of(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    if done.returncode != 0:
        fail(f"failed: {' '.join(map(str, command))}")
    return done.stdout


def first_line(command, pattern=r"(.+)"):
    """What a program says about itself; nothing where there is no such program."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT, check=False)
    except OSError:
        return None
    found = re.search(pattern, done.stdout)
    return found.group(1).strip() if done.returncode == 0 and found else None


def prepared():
    """The folder of the built peers."""
    return Path(output_of([PEERS / "prepare"]).strip())


def python(folder, program):
    """How a peer or a generator written in Python is started."""
    return [folder / "venv/bin/python", "-B", PEERS / program]


def built(package, product):
    """A product of this repository's packages, built for release, with what scripts/building.sh has built."""
    built_by = 'root=$1; shift; source "$root/scripts/building.sh"; build_package "$@"'
    build = ["bash", "-euc", built_by, "comparing", ROOT, package, "-c", "release"]
    output_of([*build, "--product", product])
    return Path(output_of([*build, "--show-bin-path"]).strip()) / product


def machine():
    """What the figures depend on, without what tells one machine from another of its kind."""
    processor = None
    if Path("/proc/cpuinfo").exists():
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
        processor = found.group(1) if found else None
    processor = processor or first_line(["sysctl", "-n", "machdep.cpu.brand_string"]) or platform.machine()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": processor,
        "architecture": platform.machine(),
        "cores": os.cpu_count(),
        "memory_gigabytes": round(memory / 1e9),
        "system": platform.system(),
    }


def versions(folder, names):
    compiler = os.environ.get("CC") or shutil.which("gcc") or shutil.which("cc") or "clang"
    pins = dict(re.findall(r"^(\w+)==(\S+)$", (PEERS / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE))
    interpreter = first_line([folder / "venv/bin/python", "--version"], r"Python (\S+)")
    swift = first_line(["swift", "--version"], r"Swift version (\S+)")
    told = {
        "library": f"Swift {swift}",
        "c": first_line([compiler, "--version"]),
        "duckdb": f"DuckDB {pins['duckdb']}, Python {interpreter}",
        "polars": f"Polars {pins['polars']}, Python {interpreter}",
        "python": f"Python {interpreter}",
        "lxml": f"lxml {pins['lxml']}, Python {interpreter}",
        "sort": first_line(["sort", "--version"]) or "sort",
    }
    return {name: told[name] for name in names if name in told}


def facts(folder, names):
    """What is kept beside the figures of every case."""
    commit = first_line(["git", "describe", "--always", "--dirty", "--abbrev=12"]) or "unknown"
    return {"machine": machine(), "versions": versions(folder, names), "commit": commit}


def busy_seconds():
    """Processor time that the machine has spent in all, or was not given by its host; nothing where there is no /proc."""
    try:
        with open("/proc/stat", encoding="ascii") as file:
            user, nice, system, _, _, interrupts, soft_interrupts, stolen = map(int, file.readline().split()[1:9])
    except (OSError, ValueError):
        return None
    return (user + nice + system + interrupts + soft_interrupts + stolen) / os.sysconf("SC_CLK_TCK")


def run(arguments, printed, statuses=(0,), **how):
    """Runs a program that prints into a file: its time by the clock, its peak of memory, and how much of the machine others
    used meanwhile."""
    busy, started = busy_seconds(), time.monotonic()
    child = subprocess.Popen(arguments, stdout=printed, cwd=ROOT, **how)
    _, status, usage = os.wait4(child.pid, 0)
    elapsed, busy_after = time.monotonic() - started, busy_seconds()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in statuses:
        fail(f"exit status {child.returncode}: {' '.join(map(str, arguments))}")
    # Kilobytes, but bytes on macOS.
    figures = {"seconds": elapsed, "peak_megabytes": round(usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3), 1)}
    others = 0
    if busy is not None and busy_after is not None:
        others = max(0, busy_after - busy - usage.ru_utime - usage.ru_stime) / (elapsed * (os.cpu_count() or 1))
    return figures, others


def run_contender(command, data, out, *how):
    """One turn of a contender: the figures that it prints, its peak of memory, and how much of the machine others used."""
    shutil.rmtree(out, ignore_errors=True)
    arguments = [*map(str, command), str(data), str(out), *map(str, how)]
    with tempfile.TemporaryFile("w+") as printed:
        about, others = run(arguments, printed)
        printed.seek(0)
        figures = {name: float(value) for name, value in re.findall(r"^(\w+)=([0-9.eE+-]+)$", printed.read(), re.MULTILINE)}
    if figures.get("seconds", 0) <= 0:
        fail(f"seconds={figures.get('seconds')}: {' '.join(arguments)}")
    return {**figures, "peak_megabytes": about["peak_megabytes"]}, others


def require_files(out, wanted):
    """Stops where a folder of results has other files than it should."""
    found = sorted(path.name for path in out.iterdir())
    if found != wanted:
        fail(f"{out.name} wrote {found}, not {wanted}")


def require_equal(expected, other, names):
    """Stops where two files are different."""
    if filecmp.cmp(expected, other, shallow=False):
        return
    lines = zip(expected.read_text().splitlines(), other.read_text().splitlines())
    differing = next(((number, *pair) for number, pair in enumerate(lines, 1) if pair[0] != pair[1]), None)
    fail(f"{names[0]} and {names[1]} differ in {expected.name}: {differing or 'one is longer'}")


def require_equal_folders(expected, other, wanted):
    """Stops at a result file that is missing, of no use to anybody, or different."""
    for out in (expected, other):
        require_files(out, wanted)
    for name in wanted:
        require_equal(expected / name, other / name, (expected.name, other.name))


def free_cores(folder):
    return float(re.search(r"cores=([0-9.]+)", output_of([folder / "free_cores"])).group(1))


def measured(turns, agree, folder, asked):
    """All rounds that count, and how many there were. A turn takes the path that its results go to and gives its figures
    and how much others used; `agree` takes the results of all of a round, each named by whose they are, and stops where they
    differ."""
    names, rounds, tried, deadline = list(turns), [], 0, time.monotonic() + asked.limit
    with tempfile.TemporaryDirectory() as scratch:
        while len(rounds) < asked.rounds:
            if time.monotonic() > deadline:
                fail(f"{len(rounds)} of {asked.rounds} rounds counted within {asked.limit} s: somebody else uses the cores")
            before = free_cores(folder)
            if before < asked.free:
                time.sleep(2)
                continue
            took, others = {}, 0
            order = names[tried % len(names) :] + names[: tried % len(names)]
            for name in order:
                took[name], used = turns[name](Path(scratch, name))
                others = max(others, used)
            agree([Path(scratch, name) for name in order])
            after = free_cores(folder)
            tried += 1
            counts = after >= asked.free and (others <= MOST_BY_OTHERS or asked.free == 0)
            text = f"cores free {before:.2f} and {after:.2f}, used by others {others:.1%}"
            print(f"round {tried}: {text}{'' if counts else ': does not count'}", file=sys.stderr)
            if counts:
                rounds.append({name: took[name] for name in names})
    return rounds, tried


def add_options(parser):
    """What can be asked of every comparison."""
    parser.add_argument("--seed", type=int, default=1, help="of the data (1)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds that count (5)")
    parser.add_argument("--repetitions", type=int, help="within a turn (7; databases 3)")
    parser.add_argument("--free", type=float, default=1.7, help="cores that must be free (1.7); 0 for a look at any time")
    parser.add_argument("--limit", type=float, default=1800, help="seconds for a case (1800)")
    parser.add_argument("--keep", type=Path, default=ROOT / "docs" / "performance", help="folder for what was measured")
    parser.add_argument("--dry", action="store_true", help="prints only, keeps nothing")


def today():
    return datetime.datetime.now(datetime.timezone.utc).date().isoformat()


def keep(results, asked):
    """Writes a case where scripts/performance-chart finds it."""
    if asked.dry:
        return
    asked.keep.mkdir(parents=True, exist_ok=True)
    text = json.dumps(results.document, indent=2, ensure_ascii=False)
    (asked.keep / results.file_name).write_text(text + "\n", encoding="utf-8")


def say_kept(asked):
    if not asked.dry:
        name = Path(sys.argv[0]).name
        print(f"{name}: kept in {asked.keep}; scripts/performance-chart puts it into docs/Performance.md")
