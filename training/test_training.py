"""Run with `python -m unittest training.test_training` from the repository root."""

import json
import random
import tempfile
import unittest
from pathlib import Path

import torch

from .batches import IGNORE, Batcher, Inventories
from .conllu import add_gum_names, read_documents
from .data import add_labelled_names
from .distil import LIKENESS_SHARE, likeness, spread, taught_losses
from .encoder import SMALL, base_folder, distance_bucket
from .events import LABELS, NONE, collate, event_losses
from .export import session_predictor
from .lemmas import apply_script, make_script
from .mean import mean
from .prune import CHUNK, HEAD_TIMES, CHUNK_TIME, Removal, Seen, chosen, narrowed, removals
from .readings import LEAST_TOLD, likeliest, opinion, read_readings, reading, readings_of, write_readings
from .restore import restore
from .train import parameter_groups
from .joint import DEVICE, JointReader, load_reader, save_reader, to_device
from .windows import Pieces, reading_windows, shape_of, training_windows

ROWS = """# newdoc id = d
# sent_id = d-1
1\tMr.\tMr.\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new-1,2-coref
2\tFox\tFox\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t0\troot\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = d-2
1\tThe\tthe\tDET\tDT\t_\t3\tdet\t_\tEntity=(2-place-new-2-sgl-Kyiv(3-object-new-1-sgl)
2\tKyiv\tKyiv\tPROPN\tNNP\t_\t3\tcompound\t_\tEntity=(4-place-new-1-sgl-Kyiv)
3\tHills\tHills\tPROPN\tNNPS\t_\t0\troot\t_\tEntity=2)
4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\tEntity=(5-person-new-2-sgl
5\tmayor\tmayor\tNOUN\tNN\t_\t3\tdep\t_\tEntity=5)

# newpar
# sent_id = d-3
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_

"""


def documents():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "d.conllu"
        path.write_text(ROWS, encoding="utf-8")
        return read_documents(path)


class Restoring(unittest.TestCase):
    def test_what_ships_reads_as_it_does_in_int8(self):
        models = Path(__file__).parents[1] / "models"
        model, inventories = restore(models)
        sample = json.loads((models / "en.sample.json").read_text(encoding="utf-8"))
        inputs = {name: torch.tensor([values]) for name, values in sample["inputs"].items()}
        with torch.inference_mode():
            word = model.reader.words(*(inputs[k] for k in ("input_ids", "attention_mask", "shape", "word_first", "word_last")))
            for name in ("upos", "xpos", "feats"):
                best = model.reader.tags[name](word).argmax(-1)[0].tolist()
                self.assertEqual([inventories.as_dict()[name][i] for i in best], sample["outputs"][name])
            self.assertEqual((model.reader.boundaries(word, inputs["word_mask"])[0] > 0).tolist(), sample["outputs"]["boundary"])
            names = model.reader.names(word, inputs["word_mask"])[0].argmax(-1).tolist()
            self.assertEqual([inventories.ner[i] for i in names], sample["outputs"]["ner"])
            arcs = model.reader.arcs(word, inputs["word_mask"])[0].argmax(-1).tolist()
            labels = model.reader.best_labels(word)[0].tolist()
            int8 = session_predictor(models / "en.onnx", 1)({k: v.numpy() for k, v in inputs.items()})
            self.assertEqual(arcs, int8["arc"][0].argmax(-1).tolist())
            # The graph gives a label only to likely heads within a sentence, 0 to all others.
            chosen = [(ours[head], theirs[head]) for ours, theirs, head in zip(labels, int8["label"][0].tolist(), arcs) if theirs[head]]
            self.assertGreater(len(chosen), len(arcs) / 2)
            self.assertEqual(*map(list, zip(*chosen)))
            acts = model.heads.trigger(word)[0].argmax(-1).tolist()
            self.assertEqual([LABELS["trigger"][i] for i in acts], sample["events"]["trigger"])
            scores = model.heads.pairs(word, inputs["word_mask"], torch.tensor([[sample["events"]["pair"]]]))
            for ours, shipped in zip(scores.softmax(-1)[0, 0].tolist(), sample["events"]["relation"]):
                self.assertAlmostEqual(ours, shipped, delta=0.02)


class Pruning(unittest.TestCase):
    def test_what_others_say_too_goes_first_and_at_no_cost(self):
        torch.manual_seed(3)
        read = torch.randn(500, 4, dtype=torch.float64)
        read[:, 2] = 2 * read[:, 0] - read[:, 1]
        read = torch.cat([read, torch.ones(500, 1)], -1)
        weight = torch.randn(5, 3, dtype=torch.float64)
        weight[3] *= 3
        found = removals(Seen(read.T @ read / 500, torch.ones(3, dtype=torch.float64), 500), weight, part=1, together=1, damping=1e-9)
        self.assertIn(found.parts[0][0], (0, 1, 2))
        self.assertLess(found.costs[0], 1e-6)
        torch.testing.assert_close(read @ found.weights[0].double(), read @ weight, atol=1e-3, rtol=0)
        self.assertGreater(found.costs[1], 1e-2)
        self.assertEqual(found.weights[1][[p[0] for p in found.parts[:2]]].abs().sum(), 0)
        # Left with two inputs, the outputs are as near as least squares bring them.
        left = [i for i in range(5) if i not in (found.parts[0][0], found.parts[1][0])]
        best = torch.linalg.lstsq(read[:, left], read @ weight).solution
        torch.testing.assert_close(found.weights[1][left].double(), best, atol=1e-3, rtol=0)

    def test_what_spares_most_for_its_cost_goes_first(self):
        entry = lambda costs: Removal([[0]] * len(costs), costs, [])
        found = {(0, "down"): entry([1.0, 9.0]), (1, "down"): entry([2.0, 3.0, 4.0]), (0, "attention_out"): entry([4.0, 99.0])}
        taken = chosen(found, 2.5 * CHUNK_TIME + HEAD_TIMES[0])
        self.assertEqual(taken, {(0, "down"): 1, (1, "down"): 2, (0, "attention_out"): 1})

    def test_a_narrow_reader_reads_as_the_wide_one_where_nothing_is_lost(self):
        torch.manual_seed(4)
        inventories = Inventories.of(documents())
        model = JointReader.untrained(inventories, SMALL)
        for part in model.parts():
            part.eval()
        with torch.no_grad():
            for layer in model.reader.encoder.layers:
                # The last chunk and the last head give nothing.
                layer.down.weight[:, -CHUNK:] = 0
                layer.attention_out.weight[:, -SMALL.head_size :] = 0
        last = lambda width, size: Removal([list(range(width - size, width))], [0.0], [])
        found = {}
        for i, layer in enumerate(model.reader.encoder.layers):
            for name, size in (("down", CHUNK), ("attention_out", SMALL.head_size)):
                matrix = getattr(layer, name)
                removal = last(matrix.in_features, size)
                removal.weights.append(torch.cat([matrix.weight.detach().T, matrix.bias.detach()[None]]))
                found[i, name] = removal
        narrow = narrowed(model, found, dict.fromkeys(found, 1), inventories)
        self.assertEqual(narrow.reader.encoder.size.attention_heads, (11,) * 6)
        batch = collate(ITEMS, Pieces(str(base_folder() / "tokenizer.json")))
        with tempfile.TemporaryDirectory() as folder:
            save_reader(narrow, inventories, Path(folder) / "narrow.pt")
            again, _ = load_reader(Path(folder) / "narrow.pt")
        self.assertEqual(again.reader.encoder.size, narrow.reader.encoder.size)
        with torch.inference_mode():
            torch.testing.assert_close(again.words(to_device(batch)), model.words(batch), atol=2e-2, rtol=2e-2)
            self.assertEqual(likeness(model, model.words(batch), batch, "x")["like_x"].item(), 0)
            # Off by its own deviation in each value, by a word vector's; what stands behind the last word counts nothing.
            word, mask = model.words(batch), batch["word_mask"] > 0
            apart = (word + word[mask].std(0)).masked_fill(~mask[:, :, None], 99.0)
            self.assertAlmostEqual(likeness(model, apart, batch, "x")["like_x"].item(), LIKENESS_SHARE, places=2)
        self.assertEqual(likeness(None, torch.zeros(1), {}, "x"), {})


class Lemmas(unittest.TestCase):
    def test_scripts_give_the_lemma_back(self):
        cases = [("Children", "child", "l|3|"), ("was", "be", "=be"), ("Forces", "Force", "k|1|"), ("studied", "study", "l|3|y"), ("NATO", "NATO", "k|0|")]
        for form, lemma, script in cases:
            self.assertEqual(make_script(form, lemma), script)
            self.assertEqual(apply_script(script, form), lemma)


class Reading(unittest.TestCase):
    def test_white_space_and_paragraphs(self):
        paragraphs = documents()[0].paragraphs
        self.assertEqual([[s.sent_id for s in p] for p in paragraphs], [["d-1", "d-2"], ["d-3"]])
        self.assertEqual([w.space_before for w in paragraphs[0][0].words], [True, True, True, False, False])
        self.assertTrue(paragraphs[0][1].words[0].space_before)

    def test_names_without_titles_articles_and_nominal_mentions(self):
        document = documents()[0]
        add_gum_names(document)
        tags = [[w.ner for w in s.words] for s in document.paragraphs[0]]
        self.assertEqual(tags[0], ["O", "B-PER", "O", "O", "O"])
        self.assertEqual(tags[1], ["O", "B-LOC", "I-LOC", "O", "O"])

    def test_labelled_names(self):
        texts = documents()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "names.tsv"
            path.write_text("d-1\t1-1:PER 3-4:LOC\n", encoding="utf-8")
            add_labelled_names(texts, path)
            path.write_text("d-1\t4-5:PER\n", encoding="utf-8")
            self.assertRaises(IndexError, add_labelled_names, documents(), path)
        self.assertEqual([w.ner for w in texts[0].paragraphs[0][0].words], ["O", "B-PER", "O", "B-LOC", "I-LOC"])
        self.assertEqual({w.ner for w in texts[0].paragraphs[0][1].words}, {"O"})


ITEMS = [
    {"id": "a", "batch": "x", "words": [["Kyiv", 1], ["met", 1], ["Rome", 1], [".", 0]], "triggers": [[1, "CONSULT", "occurred", "positive", "stated"]],
     "roles": [[1, 0, "source"], [1, 2, "target"]], "pairs": [[0, 0, 2, 2, {"CONSULT": 1}]]},
    {"id": "b", "words": [["Rome", 1], ["slept", 1]], "pairs": []},
]  # fmt: skip


class Distilling(unittest.TestCase):
    def test_readings_come_back_padded(self):
        torch.manual_seed(1)
        pieces = Pieces(str(base_folder() / "tokenizer.json"))
        model = JointReader.untrained(Inventories.of(documents()), SMALL)
        for part in model.parts():
            part.eval().to(DEVICE)
        batch = collate(ITEMS, pieces)
        whole = {k: v.cpu() for k, v in opinion([model], [model], to_device(batch)).items()}
        said = likeliest(to_device(whole))
        kept = [reading(said, 0, 4, 1), reading(said, 1, 2, 0)]
        again = spread(kept, 4, 1)
        torch.testing.assert_close(again["arc_share"].sum(-1), torch.tensor([[1.0, 1, 1, 1], [1, 1, 0, 0]]), atol=2e-3, rtol=0)
        self.assertEqual(again["arc"][0, :, 0].tolist(), whole["arc"][0].argmax(-1).tolist())
        self.assertEqual(again["sentence"][1].tolist()[2:], [-1, -1])
        told = (whole["trigger"][..., NONE] < 1 - LEAST_TOLD) & (batch["word_mask"] > 0)
        self.assertEqual(again["told"].tolist(), told.tolist())
        losses = taught_losses(model, model.words(to_device(batch)), to_device(batch), to_device(again))
        self.assertTrue(all(torch.isfinite(v) for v in losses.values()))
        self.assertLessEqual({"upos", "arc", "label", "boundary", "trigger", "relation"}, losses.keys())
        # A file of them says the same within its steps, and nothing of an item whose words are others now, nor of pairs that are.
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "readings.npz.xz"
            write_readings(dict(zip("ab", kept)), ITEMS, path)
            read = spread([read_readings(path)[id] for id in "ab"], 4, 1)
            self.assertEqual(again.keys(), read.keys())
            for name, values in again.items():
                likely = again[f"{name}_share"] > 0.01 if f"{name}_share" in again else torch.ones(values.shape, dtype=torch.bool)
                torch.testing.assert_close(read[name][likely], values[likely], atol=0.01, rtol=0)
            other = {**ITEMS[1], "words": [["Rome", 1], ["fell", 1]]}
            self.assertEqual(readings_of([ITEMS[0], other], path).keys(), {"a"})
            more = {**ITEMS[0], "pairs": [[0, 0, 1, 1, {}], *ITEMS[0]["pairs"]]}
            lengths = [len(readings_of([item], path)["a"]["relation"]) for item in (ITEMS[0], more)]
            self.assertEqual(lengths, [1, 0])
            again = spread([readings_of([more], path)["a"], None], 4, 2)
            self.assertEqual((again["heard"].any(), again["heard_pairs"].any()), (True, False))
        # What no teacher has read teaches nothing beside its labels, and moves nothing of what the others teach.
        half = spread([kept[0], None], 4, 1)
        word = model.words(to_device(batch))
        alone = taught_losses(model, word[:1], {k: v[:1] for k, v in to_device(batch).items()}, {k: v[:1] for k, v in to_device(half).items()})
        beside = taught_losses(model, word, to_device(batch), to_device(half))
        torch.testing.assert_close(beside["trigger"], alone["trigger"])
        self.assertEqual(taught_losses(model, word, to_device(batch), to_device(spread([None, None], 4, 1))), {})

    def test_only_what_may_learn_has_a_rate(self):
        model = JointReader.untrained(Inventories.of(documents()), SMALL)
        for part in model.parts():
            part.requires_grad_(False)
        model.reader.tags["ner"].requires_grad_(True)
        [learns] = [p for g in parameter_groups(model, 1e-4, 1e-3, 0.9) for p in g["params"] if p.dim() > 1]
        self.assertIs(learns, model.reader.tags["ner"].weight)

    def test_the_mean_of_readers(self):
        states = [{"w": torch.tensor([1.0, 4.0])}, {"w": torch.tensor([3.0, 0.0])}]
        self.assertEqual(mean(states)["w"].tolist(), [2.0, 2.0])

    def test_what_has_no_labels_teaches_no_labels(self):
        pieces = Pieces(str(base_folder() / "tokenizer.json"))
        model = JointReader.untrained(Inventories.of(documents()), SMALL)
        batch = collate(ITEMS[1:], pieces)
        self.assertEqual(event_losses(torch.zeros(1, 2, SMALL.hidden), model.heads, batch), {})

    def test_distances_have_buckets_as_published(self):
        distances = torch.tensor([0, -1, 1, -7, -8, -127, -500, 500])
        self.assertEqual(distance_bucket(distances, 32).tolist(), [0, 1, 17, 7, 8, 15, 15, 31])


class Windows(unittest.TestCase):
    def test_shapes(self):
        cases = {"the": 0, "...": 0, "Paris": 1, "U.S.": 2, "NATO": 2, "al-Ani": 3, "McKay": 3, "G7": 4, "A": 5, "Łódź": 1, "’s": 0}
        for form, shape in cases.items():
            self.assertEqual(shape_of(form, False), shape, form)
            self.assertEqual(shape_of(form, True), shape + 6, form)

    def test_windows_keep_paragraphs_and_heads(self):
        pieces = Pieces(str(base_folder() / "tokenizer.json"))
        docs = documents()
        window = reading_windows(docs, pieces)[0]
        self.assertEqual(window.head, [3, 0, 3, -1, 3, 7, 7, -1, 9, 7])
        self.assertTrue(window.ends_paragraph)
        batcher = Batcher(Inventories.of(docs), pieces)
        batch = batcher.collate([window])
        self.assertEqual(batch["boundary"][0].tolist(), [0, 0, 0, 0, 1, 0, 0, 0, 0, 1])
        self.assertEqual(batch["head"][0].tolist()[:5], [4, 1, 4, 0, 4])

    def test_a_cut_sentence_has_no_tree_and_does_not_end(self):
        pieces = Pieces(str(base_folder() / "tokenizer.json"))
        docs = documents()
        batcher = Batcher(Inventories.of(docs), pieces)
        cut = [w for seed in range(40) for w in training_windows(docs, pieces, random.Random(seed)) if w.cut]
        self.assertTrue(cut)
        for window in cut:
            batch = batcher.collate([window])
            self.assertEqual(batch["head"][0, -1].item(), IGNORE)
            self.assertEqual(batch["boundary"][0, -1].item(), 0)


if __name__ == "__main__":
    unittest.main()
