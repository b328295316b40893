#!/usr/bin/python3
"""Trains the weights of src/extract/judge on the blocks written by blocks.ts in this folder.

    node bench/judge/blocks.ts CORPUS_FOLDER BLOCKS scrapinghub,fundus,…
    /usr/bin/python3 bench/judge/train.py BLOCKS [--test OTHER_BLOCKS] [--write src/extract/judge/weights.ts]

Prints the shingle F1 of the selected blocks: cross-validated by host, and on the blocks of
--test, which are never trained on. Needs numpy and scikit-learn (Debian: python3-sklearn).
"""
import argparse
import json
import os
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression

# Corpora disagree on what is text: dragnet includes bylines, evan is sparse, cleaneval dates from 2006.
COUNTS = {"scrapinghub": 1.5, "fundus": 1.5, "wcxb-article": 1, "misinfo": 1.2, "l3s-gn1": 1, "dragnet": 0.6, "evan": 0.5, "cleaneval": 0.5}
# Inverse strength of the L2 penalty, on standardised features.
C = 0.02
FOLDS = 3
BAR = 0.6


class Blocks:
    def __init__(self, folder):
        rows, pages = [], []
        self.corpora = [c for c in COUNTS if os.path.exists(f"{folder}/{c}.json")]
        for corpus in self.corpora:
            with open(f"{folder}/{corpus}.json") as file:
                listed = json.load(file)
            self.names = listed["names"]
            rows.append(np.fromfile(f"{folder}/{corpus}.f32", dtype=np.float32).reshape(-1, len(self.names)))
            pages += [(corpus, page) for page in listed["pages"]]
        self.features = np.vstack(rows)
        blocks = np.concatenate([np.array(page["blocks"], dtype=np.float32).reshape(-1, 3) for _, page in pages])
        self.tokens, self.hits, self.kept = blocks[:, 0], blocks[:, 1], blocks[:, 2] > 0
        self.page = np.repeat(np.arange(len(pages)), [len(page["blocks"]) for _, page in pages])
        self.truth = np.array([page["truth"] for _, page in pages], dtype=float)
        self.corpus = np.array([corpus for corpus, _ in pages])
        self.host = np.array([page["host"] for _, page in pages])
        self.label = (self.hits >= 0.5 * np.maximum(self.tokens, 1)).astype(int)
        root = np.sqrt(np.maximum(self.tokens, 1))
        page_root = np.sqrt(np.maximum(np.bincount(self.page, root, len(pages)), 1))
        counts = np.array([COUNTS[corpus] for corpus in self.corpus])
        self.weight = root * (counts / page_root)[self.page]
        self.weight /= self.weight.mean()

    def sum(self, values):
        return np.bincount(self.page, values, len(self.truth))

    def f1(self, chosen):
        """By corpus: F1 of the mean precision and the mean recall of its pages."""
        got, hit = self.sum(self.tokens * chosen), np.minimum(self.sum(self.hits * chosen), self.truth)
        precision, recall = np.where(got > 0, hit / np.maximum(got, 1), np.nan), hit / self.truth
        scores = {}
        for corpus in self.corpora:
            p, r = np.nanmean(precision[self.corpus == corpus]), recall[self.corpus == corpus].mean()
            scores[corpus] = 2 * p * r / (p + r)
        return scores

    def agreement(self, chosen):
        both = self.sum(self.tokens * (chosen & self.kept))
        return 2 * both / np.maximum(self.sum(self.tokens * chosen) + self.sum(self.tokens * self.kept), 1)


def fit(features, label, weight):
    mean, deviation = features.mean(0), features.std(0) + 1e-6
    scaled = ((features - mean) / deviation).astype(np.float32)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = LogisticRegression(C=C, max_iter=80).fit(scaled, label, sample_weight=weight)
    return mean, model.coef_[0] / deviation, model.intercept_[0]


def likelihood(model, features):
    mean, weights, bias = model
    return 1 / (1 + np.exp(-((features - mean) @ weights + bias)))


def tell(name, scores):
    print(f"{name:32}", *(f"{corpus}={score:.4f}" for corpus, score in scores.items()), f"mean={np.mean(list(scores.values())):.4f}", flush=True)


def tell_all(name, blocks, likely):
    tell(f"{name}: product", blocks.f1(blocks.kept))
    tell(f"{name}: judge alone", blocks.f1(likely >= BAR))
    for least in (0.7, 0.8, 0.9):
        doubtful = blocks.agreement(likely >= BAR) < least
        tell(f"{name}: under {least} ({doubtful.sum()})", blocks.f1(np.where(doubtful[blocks.page], likely >= BAR, blocks.kept)))
    for low, high in ((0.2, 2), (0.3, 2), (0.4, 2), (0.2, 0.8)):
        doubtful = blocks.agreement(likely >= BAR) < 0.75
        sure = np.where(blocks.kept, likely >= low, likely >= high)
        tell(f"{name}: .75, sure {low} {high}", blocks.f1(np.where(doubtful[blocks.page], likely >= BAR, sure)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("blocks")
    parser.add_argument("--test")
    parser.add_argument("--write")
    parser.add_argument("--cv", action="store_true")
    options = parser.parse_args()
    blocks = Blocks(options.blocks)
    if options.cv:
        _, group = np.unique(blocks.host, return_inverse=True)
        fold = (np.random.RandomState(0).permutation(group.max() + 1)[group] % FOLDS)[blocks.page]
        likely = np.zeros(len(blocks.label))
        for held in range(FOLDS):
            rest = fold != held
            model = fit(blocks.features[rest], blocks.label[rest], blocks.weight[rest])
            likely[~rest] = likelihood(model, blocks.features[~rest])
        tell_all("by host", blocks, likely)
    model = fit(blocks.features, blocks.label, blocks.weight)
    if options.test:
        test = Blocks(options.test)
        tell_all("test", test, likelihood(model, test.features))
    if options.write:
        write(options.write, blocks.names, model)


def write(path, names, model):
    mean, weights, bias = model
    with open(path, "w") as file:
        file.write('import type { FeatureWeight } from "./features.ts";\n\n')
        file.write("/** Written by `bench/judge/train.py`; retrain when a feature or a rule before Readability changes. */\n")
        file.write(f"export const BIAS = {bias:.4g};\n\nexport const WEIGHTS: Readonly<Record<string, FeatureWeight>> = {{\n")
        for name, m, w in zip(names, mean, weights):
            key = name if name.isidentifier() else f'"{name}"'
            file.write(f"  {key}: {{ mean: {float(f'{m:.4g}')}, weight: {float(f'{w:.4g}')} }},\n")
        file.write("};\n")


main()
