#!/usr/bin/python3
"""Trains the weights of src/extract/judge on the blocks written by blocks.ts in this folder.

    node bench/judge/blocks.ts CORPUS_FOLDER BLOCKS scrapinghub,fundus,…
    /usr/bin/python3 bench/judge/train.py BLOCKS [--cv] [--test OTHER_BLOCKS] [--write src/extract/judge]

Prints the shingle F1 of the selected blocks: cross-validated by host, and on the blocks of
--test, which are never trained on. Needs numpy, scikit-learn (Debian: python3-sklearn) and lightgbm (PyPI).
"""
import argparse
import json
import os
import warnings

import lightgbm
import numpy as np
from sklearn.linear_model import LogisticRegression

# Corpora disagree on what is text: dragnet includes bylines, evan is sparse, cleaneval dates from 2006.
COUNTS = {"scrapinghub": 1.5, "fundus": 1.5, "wcxb-article": 1, "misinfo": 1.2, "l3s-gn1": 1, "dragnet": 0.6, "evan": 0.5, "cleaneval": 0.5}
# Inverse strength of the L2 penalty, on standardised features.
C = 0.02
# Shallow trees on a random part of rows and features: they hold better on unseen hosts than fewer, deeper ones.
TREES = 100
FOREST = {
    "objective": "binary", "num_leaves": 16, "learning_rate": 0.1, "feature_fraction": 0.3, "bagging_fraction": 0.5,
    "bagging_freq": 1, "lambda_l2": 10, "min_data_in_leaf": 80, "max_bin": 63, "seed": 9, "deterministic": True,
    "force_row_wise": True, "num_threads": 1, "verbose": -1,
}
FOLDS = 4
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
        self.near = self.kept | (self.features[:, self.names.index("found")] > 0)
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


def fit(features, label, weight, near):
    """The linear model, of all blocks, and the forest, of those that are candidates for the article."""
    return fit_linear(features, label, weight), fit_forest(features[near], label[near], weight[near])


def fit_forest(features, label, weight):
    return lightgbm.train(FOREST, lightgbm.Dataset(features, label, weight=weight), TREES)


def fit_linear(features, label, weight):
    mean, deviation = features.mean(0), features.std(0) + 1e-6
    scaled = ((features - mean) / deviation).astype(np.float32)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = LogisticRegression(C=C, max_iter=80).fit(scaled, label, sample_weight=weight)
    return mean, model.coef_[0] / deviation, model.intercept_[0]


def likelihoods(model, features):
    """Of the linear model, and within the article, where the logits of both are averaged."""
    (mean, weights, bias), forest = model
    linear = (features - mean) @ weights + bias
    within = (linear + forest.predict(features, raw_score=True)) / 2
    return np.stack([1 / (1 + np.exp(-logit)) for logit in (linear, within)])


def tell(name, scores):
    print(f"{name:32}", *(f"{corpus}={score:.4f}" for corpus, score in scores.items()), f"mean={np.mean(list(scores.values())):.4f}", flush=True)


def tell_all(name, blocks, both):
    likely, within = both
    tell(f"{name}: product", blocks.f1(blocks.kept))
    tell(f"{name}: judge alone", blocks.f1(likely >= BAR))
    for least in (0.7, 0.8, 0.9):
        doubtful = blocks.agreement(likely >= BAR) < least
        tell(f"{name}: under {least} ({doubtful.sum()})", blocks.f1(np.where(doubtful[blocks.page], likely >= BAR, blocks.kept)))
    for least in (0.3, 0.4, 0.5, 0.6):
        tell(f"{name}: cut under {least}", blocks.f1(blocks.kept & (within >= least)))


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
        likely = np.zeros((2, len(blocks.label)))
        for held in range(FOLDS):
            rest = fold != held
            model = fit(blocks.features[rest], blocks.label[rest], blocks.weight[rest], blocks.near[rest])
            likely[:, ~rest] = likelihoods(model, blocks.features[~rest])
        tell_all("by host", blocks, likely)
    model = fit(blocks.features, blocks.label, blocks.weight, blocks.near)
    if options.test:
        test = Blocks(options.test)
        tell_all("test", test, likelihoods(model, test.features))
    if options.write:
        write(options.write, blocks.names, model)


def write(folder, names, model):
    (mean, weights, bias), forest = model
    with open(f"{folder}/weights.ts", "w") as file:
        file.write('import type { FeatureWeight } from "./features.ts";\n\n')
        file.write("/** Written by `bench/judge/train.py`; retrain when a feature or a rule before Readability changes. */\n")
        file.write(f"export const BIAS = {bias:.4g};\n\nexport const WEIGHTS: Readonly<Record<string, FeatureWeight>> = {{\n")
        for name, m, w in zip(names, mean, weights):
            key = name if name.isidentifier() else f'"{name}"'
            file.write(f"  {key}: {{ mean: {float(f'{m:.4g}')}, weight: {float(f'{w:.4g}')} }},\n")
        file.write("};\n")
    with open(f"{folder}/forest-weights.ts", "w") as file:
        file.write("/** Trees as `forest.ts` reads them, written by `bench/judge/train.py` together with the linear weights. */\n")
        file.write("export const TREES: readonly string[] = [\n")
        for tree in forest.dump_model()["tree_info"]:
            file.write(f'  "{in_preorder(tree["tree_structure"], names)}",\n')
        file.write("];\n")


def in_preorder(node, names):
    if "leaf_value" in node:
        return f"{node['leaf_value']:.3g}"
    lower, upper = in_preorder(node["left_child"], names), in_preorder(node["right_child"], names)
    return f"{names[node['split_feature']]} {node['threshold']:.4g} {lower} {upper}"


main()
