"""Reads an export with the program it is for, and prints what it found as JSON.

usage: read_export.py FORMAT FOLDER
prints {"spans": [[document, label, words], …], …}
"""

import codecs
import csv
import glob
import json
import os
import sys


def lines(folder, name="data.jsonl"):
    with open(os.path.join(folder, name), encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file]


def spacy(folder):
    import spacy as library
    from spacy.tokens import Doc, DocBin

    nlp = library.blank("ar")
    box = DocBin(store_user_data=True)
    ids = []
    for record in lines(folder):
        ids.append(record["meta"]["id"])
        doc = Doc(nlp.vocab).from_json(record, validate=False)
        assert doc.text == record["text"]
        for group in record["spans"].values():
            for span in group:
                assert doc.char_span(span["start"], span["end"]) is not None
        box.add(doc)
    file = os.path.join(folder, "all.spacy")
    box.to_disk(file)
    spans = []
    ents = 0
    for name, doc in zip(ids, DocBin().from_disk(file).get_docs(nlp.vocab)):
        ents += len(doc.ents)
        for group in doc.spans.values():
            spans += [[name, span.label_, span.text] for span in group]
    return {"spans": spans, "ents": ents}


def chunks(rows):
    """Spans of (word, IOB2 tag) rows, as label and words; an I without its B is an error."""
    spans = []
    before = "O"
    for word, tag in rows:
        if tag.startswith("B-"):
            spans.append([tag[2:], [word]])
        elif tag.startswith("I-"):
            assert before[2:] == tag[2:], (word, tag, before)
            spans[-1][1].append(word)
        before = tag
    return [[label, "".join(words)] for label, words in spans]


def as_iob2(rows):
    """IOB2 of (word, BIOES tag) rows; an end without its beginning, or none, is an error."""
    inside = None
    for word, tag in rows:
        mark, label = tag[0], tag[2:]
        assert mark in "BIOES" and (mark in "IE") == (inside is not None), (word, tag, inside)
        assert inside is None or inside == label, (word, tag, inside)
        inside = label if mark in "BI" else None
        yield word, {"E": "I-", "S": "B-"}.get(mark, tag[:2]) + label
    assert inside is None


def conll(folder, read=lambda rows: rows):
    import nltk
    from nltk.corpus.reader import ConllCorpusReader

    nltk.data.path.append(folder)
    spans = []
    for layer in ("claim", "entity"):
        columns = ("words", "pos", "ignore", "chunk")
        reader = ConllCorpusReader(folder, [layer + ".conll"], columns)
        for sentence in reader.iob_sents():
            rows = [(word, tag) for word, _, tag in sentence]
            spans += [[layer] + chunk for chunk in chunks(read(rows))]
    return {"spans": spans}


def conllu(folder):
    from conllu import parse_incr

    spans = []
    tokens = []
    name = None
    with open(os.path.join(folder, "data.conllu"), encoding="utf-8") as file:
        for sentence in parse_incr(file):
            name = sentence.metadata.get("newdoc id", name)
            for layer in ("Claim", "Entity"):
                words = [token for token in sentence if isinstance(token["id"], int)]
                rows = [(token["form"], token["misc"].get(layer, "O")) for token in words]
                spans += [[name, layer.lower()] + chunk for chunk in chunks(rows)]
            for token in sentence:
                misc = token["misc"]
                place = [int(misc["start_char"]), int(misc["end_char"])]
                tokens.append([name] + place + [token["form"]])
    return {"spans": spans, "tokens": tokens}


def brat(folder):
    spans = []
    relations = 0
    for file in sorted(glob.glob(os.path.join(folder, "**", "*.ann"), recursive=True)):
        with open(file[:-4] + ".txt", encoding="utf-8", newline="") as text_file:
            text = text_file.read()
        with open(file, encoding="utf-8") as rows:
            for row in rows:
                fields = row.rstrip("\n").split("\t")
                relations += fields[0].startswith("R")
                if not fields[0].startswith("T"):
                    continue
                label, places = fields[1].split(" ", 1)
                pieces = [tuple(map(int, one.split(" "))) for one in places.split(";")]
                assert " ".join(text[a:b] for a, b in pieces) == fields[2]
                name = os.path.relpath(file[:-4], folder).replace(os.sep, "/")
                spans.append([name, label, text[pieces[0][0] : pieces[-1][1]]])
    return {"spans": spans, "relations": relations}


def doccano(folder):
    import duckdb

    query = "select id, text, label from read_json_auto('%s', format='newline_delimited')"
    rows = duckdb.sql(query % os.path.join(folder, "data.jsonl")).fetchall()
    spans = []
    for name, text, labels in rows:
        for start, end, label in labels:
            label = json.loads(label) if label.startswith('"') else label
            spans.append([name, label, text[int(start) : int(end)]])
    return {"spans": spans}


def w3c(folder):
    from rdflib import Graph

    with open(os.path.join(folder, "anno.context.jsonld"), encoding="utf-8") as file:
        context = json.load(file)["@context"]
    with open(os.path.join(folder, "annotations.jsonld"), encoding="utf-8") as file:
        records = json.load(file)
    # The model's own context lies in the network; ours says the same of the terms used here.
    for record in records:
        assert record["@context"] == "http://www.w3.org/ns/anno.jsonld"
        record["@context"] = context
    graph = Graph()
    graph.parse(data=json.dumps(records), format="json-ld", publicID="http://corpus.test/")
    found = graph.query(
        """
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?source ?label ?exact ?start ?end WHERE {
          ?a a oa:Annotation ; oa:hasBody ?body ; oa:hasTarget ?target .
          ?body oa:hasPurpose oa:tagging ; rdf:value ?label .
          ?target oa:hasSource ?source ; oa:hasSelector ?quote, ?position .
          ?quote oa:exact ?exact .
          ?position oa:start ?start ; oa:end ?end .
        }
        """
    )
    from urllib.parse import unquote

    rows = [
        [unquote(str(source))[len("http://corpus.test/") :], str(label), str(exact), int(a), int(b)]
        for source, label, exact, a, b in found
    ]
    return {"spans": [row[:3] for row in rows], "places": [[r[0], r[3], r[4], r[2]] for r in rows]}


def claim_review(folder):
    from rdflib import RDF, Graph, Namespace

    schema = Namespace("https://schema.org/")
    with open(os.path.join(folder, "schema.context.jsonld"), encoding="utf-8") as file:
        context = json.load(file)["@context"]
    with open(os.path.join(folder, "claims.jsonld"), encoding="utf-8") as file:
        records = json.load(file)
    # schema.org's own context lies in the network; ours says the same of the terms used here.
    for record in records:
        assert record["@context"] == "https://schema.org"
        record["@context"] = context
    graph = Graph()
    graph.parse(data=json.dumps(records), format="json-ld")
    for _, term, _ in graph:
        assert term == RDF.type or term.startswith(schema), term

    def only(subject, *terms):
        for term in terms:
            (subject,) = graph.objects(subject, schema[term])
        return subject

    reviews = []
    for review in graph.subjects(RDF.type, schema.ClaimReview):
        rating = only(review, "reviewRating")
        assert (rating, RDF.type, schema.Rating) in graph
        claim = only(review, "itemReviewed")
        assert (claim, RDF.type, schema.Claim) in graph
        author = only(claim, "author")
        cited = [
            [str(only(one, "identifier")), str(only(one, "text"))]
            for one in graph.objects(review, schema.citation)
        ]
        appearances = list(graph.objects(claim, schema.appearance))
        for one in appearances:
            assert (one, RDF.type, schema.NewsArticle) in graph
        reviews.append(
            {
                "title": str(only(review, "claimReviewed")),
                "by": str(only(review, "author", "name")),
                "rating": only(rating, "ratingValue").toPython(),
                "claimant": [str(only(author, "name")), str(only(author, "sameAs"))],
                "cited": cited,
                "appearances": sorted(str(only(one, "identifier")) for one in appearances),
            }
        )
    return {"reviews": reviews}


def lossless(folder):
    import duckdb

    # The records are of several types: each is read as JSON, and asked for what its type has.
    file = os.path.join(folder, "corpus.hashiya.jsonl")
    query = """
        with documents as (
          select json->>'path' as path, json->>'text' as text, json->'sidecars' as sidecars
          from read_json_objects('%s', format='newline_delimited', maximum_object_size=100000000)
          where json->>'type' = 'document'),
        annotations as (
          select path, text, unnest(from_json(json_extract(sidecars, '$[0].annotations'),
            '["json"]')) as a from documents)
        select path, text, a->>'label', a->>'$.target[1].exact',
          (a->>'$.target[0].start')::int, (a->>'$.target[0].end')::int from annotations
    """
    rows = duckdb.sql(query % file).fetchall()
    for _, text, _, exact, start, end in rows:
        assert text[start:end] == exact
    return {"spans": [[path, label, exact] for path, _, label, exact, _, _ in rows]}


def copies(folder):
    import duckdb

    def count(name, reader):
        return duckdb.sql("select * from %s('%s')" % (reader, os.path.join(folder, name))).fetchall()

    pairs = lines(folder, "pairs.jsonl")
    rows = count("pairs.csv", "read_csv")
    members = count("clusters.csv", "read_csv")
    clusters = count("clusters.jsonl", "read_json_auto")
    assert [[one["a"], one["b"], len(one["passages"])] for one in pairs] == [
        [row[0], row[1], row[5]] for row in rows
    ]
    assert sorted((row[1], row[0]) for row in members) == sorted(
        (name, path) for name, paths in clusters for path in paths
    )
    return {"pairs": pairs, "clusters": len(clusters)}


def tables(folder, excel):
    import duckdb

    spans = []
    for layer in ("claim", "entity"):
        file = os.path.join(folder, layer + ".csv")
        with open(file, "rb") as raw:
            head = raw.read().split(b"\n")[0]
        # Without a BOM Excel takes Arabic for Latin; with one, others take it for a column's name.
        assert head.startswith(codecs.BOM_UTF8) == excel and head.endswith(b"\r") == excel, head
        with open(file, encoding="utf-8-sig", newline="") as rows:
            read = list(csv.DictReader(rows))
        query = "select count(*) from read_csv('%s', header=true, all_varchar=true, quote='\"')"
        assert duckdb.sql(query % file).fetchone()[0] == len(read)
        spans += [[row["document"], row["label"], row["text"]] for row in read]
    return {"spans": spans}


def hugging_face(folder, kind):
    os.environ["HF_HOME"] = os.path.join(folder, ".cache")
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_DATASETS_OFFLINE"] = "1"
    from datasets import load_dataset

    dataset = load_dataset(folder, split="train")
    spans = []
    for row in dataset:
        for span in row["spans"]:
            assert row["text"][span["start"] : span["end"]] == span["text"]
            spans.append([row["id"], span["label"], span["text"]])
    found = {"spans": spans, "columns": dataset.column_names}
    import duckdb

    if kind == "jsonl":
        # A record a line, and not only records one after the other.
        query = "select sum(len(spans)), count(*) from read_json('%s', format='newline_delimited')"
        file = os.path.join(folder, "data.jsonl")
        assert duckdb.sql(query % file).fetchone() == (len(spans), len(dataset))
    if kind == "parquet":
        import pyarrow.parquet

        file = os.path.join(folder, "data.parquet")
        table = pyarrow.parquet.read_table(file)
        counted = duckdb.sql("select sum(len(spans)) from '%s'" % file).fetchone()[0]
        assert table.num_rows == len(dataset) and counted == len(spans)
    return found


def sidecars(folder):
    import duckdb

    query = """
        select document.path, a.label, a.target[2].exact
        from (select document, unnest(annotations) as a
              from read_json('%s', maximum_object_size=100000000, union_by_name=true,
                columns={document: 'STRUCT(path VARCHAR)',
                  annotations: 'STRUCT("label" VARCHAR, target STRUCT("exact" VARCHAR)[])[]'}))
    """
    pattern = os.path.join(folder, "**", "*.txt.*.ann.json")
    return {"spans": [list(row) for row in duckdb.sql(query % pattern).fetchall()]}


READERS = {
    "spacy": spacy,
    "conll2003": conll,
    "bioes": lambda folder: conll(folder, as_iob2),
    "conllu": conllu,
    "brat": brat,
    "doccano": doccano,
    "w3c": w3c,
    "claim-review": claim_review,
    "hashiya-jsonl": lossless,
    "copies": copies,
    "csv": lambda folder: tables(folder, False),
    "csv-excel": lambda folder: tables(folder, True),
    "hf-jsonl": lambda folder: hugging_face(folder, "jsonl"),
    "hf-parquet": lambda folder: hugging_face(folder, "parquet"),
    "sidecars": sidecars,
}

if __name__ == "__main__":
    json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout, ensure_ascii=False)
