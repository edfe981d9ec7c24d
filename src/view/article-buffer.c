/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "view/article-buffer.h"
#include "view/phrases.h"

typedef struct
{
  LesSpan span;
  int     offset; /* of the span's first character in the buffer */
} Segment;

/* The line that stands for removed parts, and the tag that hides their texts below it. */
typedef struct
{
  int         start, end;
  GtkTextTag *hiding;
} RemovedLine;

/* A zone; a line of removed parts reaches to end_open while it is open. Metadata have no line: closed, they aren't there. */
typedef struct
{
  LesZone     zone;
  int         end_open;
  GtkTextTag *hiding; /* NULL: a block */
  gboolean    has_line;
} ZoneState;

struct _LesArticleBuffer
{
  GtkTextBuffer   parent_instance;

  LesArticleItem *item;
  LesSpan         title;
  GArray         *segments;
  GArray         *removed;
  GArray         *zones;     /* ZoneState */
};

G_DEFINE_FINAL_TYPE (LesArticleBuffer, les_article_buffer, GTK_TYPE_TEXT_BUFFER)

static const char *const tag_of_kind[] = {
  [LES_BLOCK_HEADING] = "heading",
  [LES_BLOCK_PARAGRAPH] = "paragraph",
  [LES_BLOCK_LIST_ITEM] = "list-item",
  [LES_BLOCK_QUOTATION] = "quotation",
  [LES_BLOCK_PULL_QUOTE] = "pull-quote",
  [LES_BLOCK_FACT_BOX] = "box",
  [LES_BLOCK_PERSON_BOX] = "box",
  [LES_BLOCK_QUESTION] = "question",
  [LES_BLOCK_ANSWER] = "paragraph",
  [LES_BLOCK_TEASER] = "teaser",
  [LES_BLOCK_TABLE] = "paragraph",
};

static void
create_tags (LesArticleBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  gtk_text_buffer_create_tag (buffer, "paragraph", NULL);
  gtk_text_buffer_create_tag (buffer, "list-item", NULL);
  gtk_text_buffer_create_tag (buffer, "quotation", NULL);
  gtk_text_buffer_create_tag (buffer, "pull-quote", "style", PANGO_STYLE_ITALIC, "scale", 1.08, NULL);
  gtk_text_buffer_create_tag (buffer, "box", "scale", .93, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "teaser", "scale", 1.05, NULL);
  gtk_text_buffer_create_tag (buffer, "question", "weight", PANGO_WEIGHT_SEMIBOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "label", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "removed", "scale", .87, NULL);
  gtk_text_buffer_create_tag (buffer, "metadata", "invisible", TRUE, NULL);
  gtk_text_buffer_create_tag (buffer, "show", "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
add_segment (LesArticleBuffer *self,
             LesSpan           span,
             int               offset)
{
  Segment segment = { span, offset };

  g_array_append_val (self->segments, segment);
}

/* Each part is a paragraph that is seen only while hiding isn't invisible. */
static void
insert_hidden (LesArticleBuffer *self,
               GtkTextIter      *end,
               const LesRemoved *parts,
               guint             n_parts,
               GtkTextTag       *hiding)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  for (guint i = 0; i < n_parts; i++)
    {
      GtkTextIter start;
      int at = gtk_text_iter_get_offset (end);

      gtk_text_buffer_insert_with_tags_by_name (buffer, end, parts[i].text, -1, "removed", NULL);
      gtk_text_buffer_insert_with_tags_by_name (buffer, end, "\n", 1, "removed", NULL);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, at);
      gtk_text_buffer_apply_tag (buffer, hiding, &start, end);
    }
}

/* Byline and date are in the pane's header already. */
static void
insert_metadata (LesArticleBuffer *self,
                 GtkTextIter      *end,
                 const LesRemoved *parts,
                 guint             n_parts)
{
  GtkTextTag *hiding = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), "metadata");
  ZoneState state = { { gtk_text_iter_get_offset (end), 0, TRUE, TRUE, FALSE }, 0, hiding, FALSE };

  insert_hidden (self, end, parts, n_parts, hiding);
  state.zone.end = state.end_open = gtk_text_iter_get_offset (end) - 1;
  g_array_append_val (self->zones, state);
}

/* Removed parts at one place make one line: the beginning of the first, how many follow, and the word that opens them. */
static void
insert_line (LesArticleBuffer *self,
             GtkTextIter      *end,
             const LesRemoved *parts,
             guint             n_parts)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *summary = les_phrase_removed (parts, n_parts);
  RemovedLine line = { gtk_text_iter_get_offset (end), 0, NULL };
  ZoneState state = { { line.start, 0, TRUE, TRUE, FALSE }, 0, NULL, TRUE };

  gtk_text_buffer_insert_with_tags_by_name (buffer, end, summary, -1, "removed", NULL);
  gtk_text_buffer_insert_with_tags_by_name (buffer, end, " ", 1, "removed", NULL);
  /* Translators: opens a part of the article that was removed, such as a caption; stands at the end of a line. */
  gtk_text_buffer_insert_with_tags_by_name (buffer, end, _("show"), -1, "removed", "show", NULL);
  gtk_text_buffer_insert_with_tags_by_name (buffer, end, "\n", 1, "removed", NULL);
  line.end = gtk_text_iter_get_offset (end);
  line.hiding = gtk_text_buffer_create_tag (buffer, NULL, "invisible", TRUE, NULL);
  insert_hidden (self, end, parts, n_parts, line.hiding);
  state.zone.end = line.end - 1;
  state.end_open = gtk_text_iter_get_offset (end) - 1;
  state.hiding = line.hiding;
  g_array_append_val (self->removed, line);
  g_array_append_val (self->zones, state);
}

static void
insert_removed (LesArticleBuffer *self,
                GtkTextIter      *end,
                const LesRemoved *parts,
                guint             n_parts)
{
  g_autoptr (GArray) metadata = g_array_new (FALSE, FALSE, sizeof (LesRemoved));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (LesRemoved));

  for (guint i = 0; i < n_parts; i++)
    g_array_append_val (parts[i].reason == LES_REMOVED_METADATA ? metadata : others, parts[i]);
  if (metadata->len > 0)
    insert_metadata (self, end, (const LesRemoved *) metadata->data, metadata->len);
  if (others->len > 0)
    insert_line (self, end, (const LesRemoved *) others->data, others->len);
}

static void
insert_block (LesArticleBuffer *self,
              GtkTextIter      *end,
              const char       *text,
              const LesBlock   *block)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const char *tag = tag_of_kind[block->kind];
  ZoneState state = { { gtk_text_iter_get_offset (end), 0, FALSE, block->kind == LES_BLOCK_QUESTION, FALSE }, 0, NULL, TRUE };

  if (block->kind == LES_BLOCK_LIST_ITEM)
    gtk_text_buffer_insert_with_tags_by_name (buffer, end, "•\302\240", -1, tag, NULL);
  add_segment (self, block->span, gtk_text_iter_get_offset (end));
  if (block->label.length > 0 && les_span_contains (block->span, block->label))
    {
      /* The label with its colon, which stands outside the label's span. */
      guint32 body = les_span_end (block->label);

      if (body < les_span_end (block->span) && text[body] == ':')
        body++;
      gtk_text_buffer_insert_with_tags_by_name (buffer, end, text + block->span.start, body - block->span.start, tag, "label", NULL);
      gtk_text_buffer_insert_with_tags_by_name (buffer, end, text + body, les_span_end (block->span) - body, tag, NULL);
    }
  else
    gtk_text_buffer_insert_with_tags_by_name (buffer, end, text + block->span.start, block->span.length, tag, NULL);
  gtk_text_buffer_insert_with_tags_by_name (buffer, end, "\n", 1, tag, NULL);
  state.zone.end = gtk_text_iter_get_offset (end) - 1;
  state.zone.has_bar = block->kind == LES_BLOCK_QUOTATION || block->kind == LES_BLOCK_PULL_QUOTE
                       || block->kind == LES_BLOCK_FACT_BOX || block->kind == LES_BLOCK_PERSON_BOX;
  if (state.zone.has_bar || state.zone.is_dim)
    g_array_append_val (self->zones, state);
}

/* The title's block, where there is a title: the first heading of level 1. */
static gboolean
is_title (const LesArticle *article,
          const LesBlock   *blocks,
          guint             position)
{
  return position == 0 && les_article_get_title (article) != NULL && blocks[0].kind == LES_BLOCK_HEADING && blocks[0].level <= 1;
}

static void
fill (LesArticleBuffer *self)
{
  const LesArticle *article = les_article_item_get_article (self->item);
  gsize length;
  guint n_blocks, n_removed, r = 0;
  const char *text = les_article_get_text (article, &length);
  const LesBlock *blocks = les_article_get_blocks (article, &n_blocks);
  const LesRemoved *removed = les_article_get_removed (article, &n_removed);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (self), &end);
  for (guint i = 0; i <= n_blocks; i++)
    {
      guint first = r;

      while (r < n_removed && (removed[r].before_block <= i || i == n_blocks))
        r++;
      if (r > first)
        insert_removed (self, &end, removed + first, r - first);
      if (i == n_blocks)
        break;
      if (is_title (article, blocks, i))
        self->title = blocks[i].span;
      else
        insert_block (self, &end, text, &blocks[i]);
    }
  if (n_blocks == 0 && length > 0)
    {
      add_segment (self, LES_SPAN (0, length), gtk_text_iter_get_offset (&end));
      gtk_text_buffer_insert_with_tags_by_name (GTK_TEXT_BUFFER (self), &end, text, length, "paragraph", NULL);
    }
  /* No empty line at the end. */
  if (gtk_text_iter_backward_char (&end))
    {
      GtkTextIter last;

      gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (self), &last);
      if (gtk_text_iter_get_char (&end) == '\n')
        gtk_text_buffer_delete (GTK_TEXT_BUFFER (self), &end, &last);
    }
}

static void
les_article_buffer_finalize (GObject *object)
{
  LesArticleBuffer *self = LES_ARTICLE_BUFFER (object);

  g_array_unref (self->segments);
  g_array_unref (self->removed);
  g_array_unref (self->zones);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (les_article_buffer_parent_class)->finalize (object);
}

static void
les_article_buffer_class_init (LesArticleBufferClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = les_article_buffer_finalize;
}

static void
les_article_buffer_init (LesArticleBuffer *self)
{
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  self->removed = g_array_new (FALSE, FALSE, sizeof (RemovedLine));
  self->zones = g_array_new (FALSE, FALSE, sizeof (ZoneState));
}

LesArticleBuffer *
les_article_buffer_new (LesArticleItem *item)
{
  LesArticleBuffer *self = g_object_new (LES_TYPE_ARTICLE_BUFFER, "enable-undo", FALSE, NULL);

  self->item = g_object_ref (item);
  create_tags (self);
  fill (self);
  return self;
}

LesSpan
les_article_buffer_get_title (LesArticleBuffer *self)
{
  return self->title;
}

int
les_article_buffer_to_offset (LesArticleBuffer *self,
                              guint32           byte)
{
  const char *text = les_article_get_text (les_article_item_get_article (self->item), NULL);
  guint low = 0, high = self->segments->len;
  const Segment *segment;

  if (self->title.length > 0 && byte < les_span_end (self->title))
    return -1;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (les_span_end (g_array_index (self->segments, Segment, middle).span) < byte)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->segments->len)
    return gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  segment = &g_array_index (self->segments, Segment, low);
  if (byte <= segment->span.start)
    return segment->offset;
  return segment->offset + g_utf8_pointer_to_offset (text + segment->span.start, text + byte);
}

guint32
les_article_buffer_to_byte (LesArticleBuffer *self,
                            int               offset)
{
  const char *text = les_article_get_text (les_article_item_get_article (self->item), NULL);
  guint low = 0, high = self->segments->len;
  const Segment *segment;
  const char *p;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->segments, Segment, middle).offset <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return 0;
  segment = &g_array_index (self->segments, Segment, low - 1);
  p = text + segment->span.start;
  for (int i = segment->offset; i < offset && p < text + les_span_end (segment->span); i++)
    p = g_utf8_next_char (p);
  return p - text;
}

static const RemovedLine *
find_removed (LesArticleBuffer  *self,
              const GtkTextIter *iter)
{
  int offset = gtk_text_iter_get_offset (iter);

  for (guint i = 0; i < self->removed->len; i++)
    {
      const RemovedLine *line = &g_array_index (self->removed, RemovedLine, i);

      if (line->start <= offset && offset < line->end)
        return line;
    }
  return NULL;
}

gboolean
les_article_buffer_is_removed (LesArticleBuffer  *self,
                               const GtkTextIter *iter)
{
  return find_removed (self, iter) != NULL;
}

gboolean
les_article_buffer_toggle_removed (LesArticleBuffer  *self,
                                   const GtkTextIter *iter)
{
  const RemovedLine *line = find_removed (self, iter);
  gboolean invisible;

  if (line == NULL)
    return FALSE;
  g_object_get (line->hiding, "invisible", &invisible, NULL);
  g_object_set (line->hiding, "invisible", !invisible, NULL);
  return TRUE;
}

void
les_article_buffer_show_removed (LesArticleBuffer *self,
                                 gboolean          show)
{
  GtkTextTag *metadata = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), "metadata");

  for (guint i = 0; i < self->removed->len; i++)
    g_object_set (g_array_index (self->removed, RemovedLine, i).hiding, "invisible", !show, NULL);
  g_object_set (metadata, "invisible", !show, NULL);
}

static void
set_tag (LesArticleBuffer *self,
         const char       *name,
         int               indent,
         int               above,
         int               below)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), name);

  g_object_set (tag, "left-margin", indent, "left-margin-set", indent > 0, "pixels-above-lines", above, "pixels-below-lines", below,
                NULL);
}

void
les_article_buffer_set_metrics (LesArticleBuffer *self,
                                double            em,
                                int               line_gap)
{
  int space = em * .75 + line_gap, margin = em * LES_GUTTER_EM;

  set_tag (self, "paragraph", 0, 0, space);
  set_tag (self, "list-item", margin + em * .8, 0, space / 2);
  set_tag (self, "quotation", margin + em, 0, space);
  set_tag (self, "pull-quote", margin + em, 0, space);
  set_tag (self, "box", margin + em, 0, space);
  set_tag (self, "heading", 0, em * .5, space * .7);
  set_tag (self, "teaser", 0, 0, space);
  set_tag (self, "question", 0, em * .35, space * .7);
  set_tag (self, "removed", margin + em, 0, space);
}

guint
les_article_buffer_n_zones (LesArticleBuffer *self)
{
  return self->zones->len;
}

LesZone
les_article_buffer_get_zone (LesArticleBuffer *self,
                             guint             position)
{
  const ZoneState *state = &g_array_index (self->zones, ZoneState, position);
  LesZone zone = state->zone;
  gboolean closed = TRUE;

  if (state->hiding != NULL)
    g_object_get (state->hiding, "invisible", &closed, NULL);
  zone.is_hidden = closed && state->hiding != NULL && !state->has_line;
  if (!closed)
    zone.end = state->end_open;
  return zone;
}
