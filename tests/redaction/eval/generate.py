"""Writes the samples as JSON lines: `python generate.py [--seed N] [--per-class N] > samples.jsonl`."""

import argparse
import json
import random
import sys

from faker import Faker

from contexts import place
from negatives import KINDS, Negatives
from positives import LOCALES, Source, classes, context_for

SEED = 20261120


def samples(seed=SEED, per_class=1000, per_kind=2000):
    """All samples of a seed. Each class has a random state of its own, so that one more class leaves the others as they are."""
    fakers = {locale: Faker(locale) for locale in LOCALES}

    def fresh(name):
        for fake in fakers.values():
            fake.seed_instance(f"{seed} {name}")
        return random.Random(f"{seed} {name}")

    for name in classes(Source(random.Random(0), fakers)):
        state = fresh(name)
        draw = classes(Source(state, fakers))[name]
        for _ in range(per_class):
            sample = draw()
            context = context_for(sample, state)
            text, span = place(context, sample.value, sample.word)
            yield {"class": name, "kind": "positive", "text": text, "value": sample.secret or sample.value, "locale": sample.locale, "context": context,
                   "span": span, "exact": sample.precise and not sample.secret}
    for name in KINDS:
        draw = getattr(Negatives(fresh(name), fakers), name)
        for _ in range(per_kind):
            yield {"class": name, "kind": "negative", "text": draw(), "value": "", "locale": "", "context": "negative"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--per-class", type=int, default=1000)
    parser.add_argument("--per-kind", type=int, default=2000)
    options = parser.parse_args()
    for sample in samples(options.seed, options.per_class, options.per_kind):
        sys.stdout.write(json.dumps(sample, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
