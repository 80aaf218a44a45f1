#!/usr/bin/env python3
"""The report of many exports by a Spark cluster: a partial of each file, merged by the driver.

    spark-submit Docs/spark-partials.py --project /srv/northwind --month 2026-10 \\
        --files 'exports/*.csv' --partials /srv/northwind/partials

attain, the project's folder and the folder of partials have to be there for every worker and for the driver
under the same names. What stands behind `--` is passed on to every `attain report` (as `--clocks`).

A task that Spark tries again writes the same bytes in the same place. A file that attain cannot use fails
its task, and the task the job: then nothing is merged and no report is written. The exit status is that of
`attain merge`, or 1 where the job failed.
"""

import argparse
import glob
import os
import shlex
import subprocess
import sys

from pyspark import SparkContext

# Spark's pipe gives a number and the name of a file a line, and takes the paths of the partials.
PIECE = """
while read -r number file; do
  "$ATTAIN" report --project "$PROJECT" --month "$MONTH" --quiet --workers 1 "$@" \\
    --input "$file" --partial "$PARTIALS/$number.part" < /dev/null || exit 1
  printf '%s\\n' "$PARTIALS/$number.part"
done
"""


def main():
    options, more = arguments()
    files = sorted(glob.glob(options.files, root_dir=options.project))
    if not files:
        sys.exit(f"no file of {options.project} matches {options.files}")
    os.makedirs(options.partials, exist_ok=True)
    environment = dict(
        os.environ, ATTAIN=options.attain, PROJECT=options.project, MONTH=options.month,
        PARTIALS=options.partials)
    command = shlex.join(["sh", "-c", PIECE, "sh", *more])
    spark = SparkContext(appName="attain partials")
    spark.setLogLevel("ERROR")
    lines = [f"{number:06} {name}" for number, name in enumerate(files)]
    try:
        partials = (
            spark.parallelize(lines, len(lines))
            .pipe(command, env=environment, checkCode=True)
            .collect())
    except Exception as problem:
        reason = " ".join(str(problem).splitlines()[:2])
        sys.exit(
            f"a file failed, nothing is merged: {reason}\n"
            "what attain said of it stands in the standard error of the executor")
    finally:
        spark.stop()
    output = ["--output", options.output] if options.output else []
    merge = [options.attain, "merge", "--project", options.project, "--month", options.month]
    sys.exit(subprocess.run([*merge, *output, *partials]).returncode)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--attain", default="attain", help="the program (default: attain)")
    parser.add_argument("--project", required=True, help="the project's folder")
    parser.add_argument("--month", required=True, help="as 2026-10")
    parser.add_argument("--files", required=True, help="a pattern below the project's folder")
    parser.add_argument("--partials", required=True, help="a folder that all machines share")
    parser.add_argument("--output", help="write the report below this folder")
    own, more = sys.argv[1:], []
    if "--" in own:
        own, more = own[: own.index("--")], own[own.index("--") + 1:]
    return parser.parse_args(own), more


if __name__ == "__main__":
    main()
