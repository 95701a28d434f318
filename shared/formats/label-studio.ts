import type { Attribute } from '../model/codebook';
import { attributeText, byAnnotator, documentDetails, spanDetails } from './details';
import { escapeXml } from './escape-xml';
import type { ExportContext, ExportDocument, ExportSpan } from './export-document';
import { type FilePiece, type Format, splitFile, splitFiles, whole } from './format';
import { proveSpans } from './reslice';

/** The name of the control that has the labels of a layer: ids of two layers may be the same. */
function attributeControl(layer: string, attribute: string): string {
  return `${layer}.${attribute}`;
}

function region(one: ExportSpan, place: number) {
  const { start, end, exact: text, layer, label } = one;
  const shared = { id: `s${place}`, to_name: 'text' };
  const value = { start, end, text };
  const labels = {
    ...shared,
    from_name: layer,
    type: 'labels',
    value: { ...value, labels: [label ?? layer] },
    meta: { text: [JSON.stringify(spanDetails(one))] },
  };
  const said = Object.entries(one.attributes).map(([name, content]) => ({
    ...shared,
    from_name: attributeControl(layer, name),
    type: 'textarea',
    value: { ...value, text: [attributeText(content)] },
  }));
  return [labels, ...said];
}

/** One annotation of the task for each annotator. */
function annotations(document: ExportDocument) {
  const ofPlace = new Map(document.spans.map((_, place) => [place, `s${place}`]));
  return byAnnotator(document).map(({ annotator, spans }) => {
    const relations = document.relations
      .filter((one) => one.annotator === annotator)
      .map(({ label, from, to }) => ({
        type: 'relation',
        from_id: ofPlace.get(from),
        to_id: ofPlace.get(to),
        direction: 'right',
        labels: [label],
      }));
    const result = [...spans.flatMap((one) => region(one, one.place)), ...relations];
    return { unique_id: `${document.id} ${annotator}`, created_username: annotator, result };
  });
}

function task(document: ExportDocument) {
  proveSpans(document);
  const { id, ...meta } = documentDetails(document);
  return {
    data: { text: document.text, document: id, ...meta },
    annotations: annotations(document),
  };
}

function control(layer: string, { id, name }: Attribute): string {
  const toName = `toName="text" perRegion="true"`;
  const label = escapeXml(name.en);
  return `  <TextArea name="${escapeXml(attributeControl(layer, id))}" ${toName} placeholder="${label}"/>\n`;
}

/** The labelling configuration that fits the tasks. */
function configuration({ codebook, layers }: ExportContext): FilePiece {
  let content = '<View>\n  <Text name="text" value="$text" granularity="word"/>\n';
  for (const layer of codebook.layers.filter(({ id }) => layers.includes(id))) {
    content += `  <Labels name="${escapeXml(layer.id)}" toName="text">\n`;
    for (const id of [...layer.labels.map((label) => label.id), layer.id]) {
      content += `    <Label value="${escapeXml(id)}"/>\n`;
    }
    content += '  </Labels>\n';
    for (const attribute of layer.attributes) content += control(layer.id, attribute);
  }
  const relations = codebook.relations.map(
    ({ id }) => `    <Relation value="${escapeXml(id)}"/>\n`,
  );
  content += `  <Relations>\n${relations.join('')}  </Relations>\n</View>\n`;
  return { file: 'labeling-config.xml', content, isWhole: true };
}

/**
 * Label Studio's tasks as one JSON list (labelstud.io, "Export format"), and the configuration of the
 * project. Offsets are code points.
 */
export const labelStudio: Format = {
  id: 'label-studio',
  name: { ar: 'ليبل ستوديو JSON', en: 'Label Studio JSON' },
  files: { ar: 'ملف المهام وملف الإعداد', en: 'a file of tasks and the configuration' },
  loses: ['links'],
  start: (context) => {
    const begun = new Set<string>();
    const separator = (file: string) => (begun.has(file) ? ',\n' : '[\n');
    return {
      write: (document) => {
        const file = splitFile(document, '.json');
        const content = `${separator(file)}${JSON.stringify(task(document))}`;
        begun.add(file);
        return whole({ file, content });
      },
      end: () => [
        ...splitFiles(context, '.json').map((file) => ({
          file,
          content: begun.has(file) ? '\n]\n' : '[]\n',
        })),
        configuration(context),
      ],
    };
  },
};
