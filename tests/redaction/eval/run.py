"""Runs the built example `scrub` over the samples and prints how well it does, as Markdown; fails when a target is missed."""

import argparse
import json
import re
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote

from generate import SEED, samples

MARKER = re.compile(r"\[redacted:[a-z0-9_-]+\]|\bREDACTED\b")
# What is left of a redacted value: nothing that anybody could put together again.
WINDOW = 6
CLEAN = ("prose", "chinese", "sql", "route", "path")
RECALL = {"card": 0.995}
HIGH = ("email", "iban", "ipv4", "ipv6", "mac", "jwt", "pem", "bearer", "basic", "url-credentials", "id-cn", "id-tw")
# Readings of a clock in milliseconds are shaped like the personal numbers of Romania, where a missed one would be a leak.
HITS = {"number_16": 0.035, "epoch_ms": 0.005}


def recall_target(name):
    if name in HIGH or name.startswith("token-"):
        return 0.999
    return RECALL.get(name, 0.99)


def hit_target(name):
    return HITS.get(name, 0.001)


def scrub(command, texts):
    """Every text as it comes out, and the seconds it took."""
    data = "".join(json.dumps(text, ensure_ascii=False) + "\n" for text in texts).encode()
    start = time.monotonic()
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    seconds = time.monotonic() - start
    out = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    if len(out) != len(texts):
        sys.exit(f"{len(texts)} lines in, {len(out)} out")
    return out, seconds, len(data)


def letters(text):
    return "".join(c for c in text if c.isalnum() or c == "\x01")


def windows(value):
    size = min(WINDOW, len(value))
    return {value[at:at + size] for at in range(len(value) - size + 1)}


def decoded(text):
    """The text, and as whoever reads it may decode it."""
    yield text
    if "%" in text:
        yield unquote(text)
    if "\\" in text:
        yield re.sub(r"\\+u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)


def leaks(sample, out):
    """Whether a window of the value is still to be read, which the text around it does not hold anyway."""
    start, end = sample["span"]
    around = letters(sample["text"][:start] + "\x01" + sample["text"][end:])
    looked_for = {part for part in windows(letters(sample["value"])) if part not in around}
    return any(part in letters(MARKER.sub("\x01", reading)) for reading in decoded(out) for part in looked_for)


def exact(sample, out):
    """Whether just the value was replaced."""
    start, end = sample["span"]
    head, tail = sample["text"][:start], sample["text"][end:]
    if not (out.startswith(head) and out.endswith(tail) and len(out) >= len(head) + len(tail)):
        return False
    return MARKER.fullmatch(out[len(head):len(out) - len(tail)]) is not None


def speed(command, texts):
    """MB/s over enough of these texts to forget the start."""
    size = sum(len(text.encode()) for text in texts)
    many = texts * max(1, 8_000_000 // size)
    _, seconds, volume = scrub(command, many)
    return volume / seconds / 1e6


def measure(all_samples, command):
    outs, _, _ = scrub(command, [sample["text"] for sample in all_samples])
    classes, kinds, found = defaultdict(list), defaultdict(list), []
    for sample, out in zip(all_samples, outs):
        if sample["kind"] == "positive":
            leak = leaks(sample, out)
            fits = exact(sample, out) if sample["exact"] else None
            classes[sample["class"]].append((leak, fits))
            if leak or fits is False:
                found.append(("leak" if leak else "span", sample, out))
        else:
            hit = out != sample["text"]
            kinds[sample["class"]].append(hit)
            if hit:
                found.append(("hit", sample, out))
    return classes, kinds, found


def table(classes, kinds):
    """The Markdown lines, and what misses its target."""
    lines, missed = ["| class | samples | leak recall | target | exact span |", "|---|---:|---:|---:|---:|"], []
    for name, results in classes.items():
        recall = 1 - sum(leak for leak, _ in results) / len(results)
        spans = [fits for _, fits in results if fits is not None]
        span = f"{sum(spans) / len(spans):.3f}" if spans else "–"
        ok = recall >= recall_target(name)
        lines.append(f"| {name} | {len(results)} | {recall:.4f}{'' if ok else ' **missed**'} | {recall_target(name)} | {span} |")
        missed += [] if ok else [name]
    lines += ["", "| hard negative | samples | any hit | target |", "|---|---:|---:|---:|"]
    for name, results in kinds.items():
        rate = sum(results) / len(results)
        ok = rate <= hit_target(name)
        lines.append(f"| {name} | {len(results)} | {rate:.3%}{'' if ok else ' **missed**'} | {hit_target(name):.1%} |")
        missed += [] if ok else [name]
    return lines, missed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--per-class", type=int, default=1000)
    parser.add_argument("--per-kind", type=int, default=4000)
    parser.add_argument("--scrub", default=str(Path(__file__).resolve().parents[3] / "target/release/examples/scrub"), help="the built example")
    parser.add_argument("--show", type=int, default=0, help="print that many leaks, wide or narrow spans, and hits of each class")
    parser.add_argument("--no-speed", action="store_true")
    options = parser.parse_args()
    command = [options.scrub]
    all_samples = list(samples(options.seed, options.per_class, options.per_kind))
    classes, kinds, found = measure(all_samples, command)
    lines, missed = table(classes, kinds)
    print("\n".join(lines))
    if not options.no_speed:
        texts = {"clean": [s["text"] for s in all_samples if s["class"] in CLEAN],
                 "hard negatives": [s["text"] for s in all_samples if s["kind"] == "negative" and s["class"] not in CLEAN],
                 "positives": [s["text"] for s in all_samples if s["kind"] == "positive"]}
        print("\n| the whole filter, with JSON in and out | MB/s |\n|---|---:|")
        for name, some in texts.items():
            print(f"| {name} | {speed(command, some):.0f} |")
    shown = defaultdict(int)
    for what, sample, out in found:
        shown[what, sample["class"]] += 1
        if shown[what, sample["class"]] <= options.show:
            print(f"{what} {sample['class']} {sample['context']}\n  in  {sample['text']!r}\n  out {out!r}")
    if missed:
        print(f"\nseed {options.seed}: missed: {', '.join(missed)}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
