#!/usr/bin/env python3
"""Derives fr.txt (words of generated phrases) and frequent.txt (words that guessers try first).

Run once, by hand; the results are committed, and a later wordfreq must not change them: a phrase that was set with a
word opens only while the word is on the list. See README.md for sources and licences.

    python3 -m venv venv && venv/bin/pip install wordfreq==3.1.1
    apt-get install hunspell-fr-comprehensive
    venv/bin/python derive.py
"""

import collections
import pathlib
import re
import unicodedata

from wordfreq import top_n_list, zipf_frequency

HERE = pathlib.Path(__file__).parent
DICTIONARY = pathlib.Path("/usr/share/hunspell/fr.dic")
COUNT = 7776
LETTERS = range(4, 9)
# Two words of the list differ within their first six letters.
DISTINCT_LETTERS = 6


def fold(word):
    word = word.replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def headwords():
    """Singular nouns, masculine singular adjectives, infinitives: what the dictionary lists, not what it inflects."""
    tags = collections.defaultdict(set)
    for line in DICTIONARY.read_text(encoding="utf-8").splitlines()[1:]:
        word = re.split(r"[/\s]", line, maxsplit=1)[0]
        if re.fullmatch(r"[a-zàâäçéèêëîïôöùûüÿœæ]+", word):
            tags[word] |= {tag[:3] if tag.startswith("v") else tag for tag in re.findall(r"po:(\w+)", line)}
            tags[word] |= {"plural"} if "is:pl" in line else set()
    kinds = {"nom", "adj"}
    return [
        word
        for word, found in tags.items()
        if "plural" not in found and (found & kinds or any(tag.startswith("v") for tag in found))
    ]


def excluded():
    lines = (HERE / "excluded.txt").read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def phrase_words():
    unwanted = excluded()
    roots = tuple(word for word in unwanted if len(word) >= 5)
    ranked = sorted(((zipf_frequency(word, "fr"), word) for word in headwords()), reverse=True)
    chosen, beginnings = set(), set()
    for frequency, word in ranked:
        folded = fold(word)
        if len(folded) not in LETTERS or folded in unwanted or folded.startswith(roots):
            continue
        # More at home in English than in French: "cheap", "fire".
        if zipf_frequency(word, "en") > frequency + 0.8:
            continue
        # One beginning, one word: no plurals, no couples such as "chanter" and "chanteur", no word that begins another.
        starts = {folded[:length] for length in range(min(LETTERS), len(folded) + 1)}
        if folded[:DISTINCT_LETTERS] in beginnings or folded in beginnings or starts & chosen:
            continue
        chosen.add(folded)
        beginnings |= starts
        if len(chosen) == COUNT:
            print(f"{COUNT} words; the rarest, {word}, has zipf frequency {frequency}")
            return sorted(chosen)
    raise SystemExit(f"only {len(chosen)} words")


def frequent_words():
    found = {}
    for word in top_n_list("fr", 40_000):
        folded = fold(word)
        if re.fullmatch(r"[a-z]{2,24}", folded):
            found.setdefault(folded)
    return list(found)[:10_000]


def write(name, words):
    (HERE / name).write_text("".join(f"{word}\n" for word in words), encoding="utf-8")


if __name__ == "__main__":
    write("fr.txt", phrase_words())
    write("frequent.txt", frequent_words())
