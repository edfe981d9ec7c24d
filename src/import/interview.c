/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/interview.h"

#include <string.h>

#include "text/language.h"

#define MAX_LABEL 60

typedef struct
{
  guint n;         /* blocks so labelled */
  guint n_asking;  /* of them end with a question mark */
} Label;

static gboolean
is_spoken (LesBlockKind kind)
{
  return kind == LES_BLOCK_PARAGRAPH || kind == LES_BLOCK_TEASER || kind == LES_BLOCK_HEADING;
}

/* "Label: …": up to five words that begin in upper case, or a domain, before a colon and a space. */
static gsize
label_length (const char *text,
              gsize       length)
{
  gsize n = 0;
  guint n_words = 1;

  while (n < length && n < MAX_LABEL && text[n] != ':' && text[n] != '\n')
    {
      n_words += text[n] == ' ';
      n++;
    }
  if (n < 2 || n + 1 >= length || text[n] != ':' || (text[n + 1] != ' ' && text[n + 1] != '\n') || n_words > 5)
    return 0;
  if (!g_unichar_isupper (g_utf8_get_char (text)) && memchr (text, '.', n) == NULL)
    return 0;
  for (gsize i = 0; i < n; i++)
    if (strchr (",;!?\"()", text[i]) != NULL)
      return 0;
  return n;
}

static gboolean
ends_asking (const char *text,
             gsize       length)
{
  while (length > 0 && strchr ("\"')* ", text[length - 1]) != NULL)
    length--;
  return length > 0 && text[length - 1] == '?';
}

static GHashTable *
count_labels (LesArticleBuilder *builder,
              const char        *text,
              GCancellable      *cancellable)
{
  GHashTable *labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < les_article_builder_n_blocks (builder) && !(i % 256 == 0 && g_cancellable_is_cancelled (cancellable)); i++)
    {
      const LesBlock *block = les_article_builder_block (builder, i);
      gsize           n = is_spoken (block->kind) ? label_length (text + block->span.start, block->span.length) : 0;
      g_autofree char *name = g_strndup (text + block->span.start, n);
      Label          *label = n > 0 ? g_hash_table_lookup (labels, name) : NULL;

      if (n == 0)
        continue;
      if (label == NULL)
        {
          label = g_new0 (Label, 1);
          g_hash_table_insert (labels, g_steal_pointer (&name), label);
        }
      label->n++;
      label->n_asking += ends_asking (text + block->span.start, block->span.length);
    }
  return labels;
}

/* Who asks: the outlet, a label such as "Frage", or whoever mostly asks. */
static gboolean
is_interviewer (LesArticleBuilder *builder,
                const LesLanguage *language,
                const char        *name,
                const Label       *label)
{
  const char *outlet = les_article_builder_get (builder, "outlet");

  if (les_word_list_contains (les_language_list (language, "interviewer-labels"), name, -1))
    return TRUE;
  if (outlet != NULL && g_ascii_strcasecmp (outlet, name) == 0)
    return TRUE;
  return label->n >= 2 && label->n_asking * 3 >= label->n * 2;
}

/* A label's short form counts for its long one, "Tiedje" for "Runa Tiedje": how often each ending of a label stands in those longer
 * than it. */
static GHashTable *
count_endings (GHashTable *labels)
{
  GHashTable    *endings = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       key, value;

  g_hash_table_iter_init (&iter, labels);
  while (g_hash_table_iter_next (&iter, &key, &value))
    for (char *space = strchr (key, ' '); space != NULL; space = strchr (space + 1, ' '))
      {
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (endings, space + 1)) + ((Label *) value)->n;

        g_hash_table_replace (endings, space + 1, GUINT_TO_POINTER (n));
      }
  return endings;
}

/* How often who goes by the name is labelled, by its short and long forms, too. */
static guint
n_labelled (GHashTable *labels,
            GHashTable *endings,
            const char *name)
{
  const Label *label = g_hash_table_lookup (labels, name);
  guint        n = (label != NULL ? label->n : 0) + GPOINTER_TO_UINT (g_hash_table_lookup (endings, name));

  for (const char *space = strchr (name, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      label = g_hash_table_lookup (labels, space + 1);
      n += label != NULL ? label->n : 0;
    }
  return n;
}

/* An interview has somebody who asks twice or more, and somebody else who is labelled too. */
static gboolean
is_interview (LesArticleBuilder *builder,
              const LesLanguage *language,
              GHashTable        *labels,
              GHashTable        *endings)
{
  GHashTableIter iter;
  gpointer       key, value;
  guint          n_questions = 0, n_answers = 0;

  g_hash_table_iter_init (&iter, labels);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (is_interviewer (builder, language, key, value))
      n_questions += ((Label *) value)->n;
    else
      n_answers = MAX (n_answers, n_labelled (labels, endings, key));
  return n_questions >= 2 && n_answers >= 2;
}

void
les_interview_mark (LesArticleBuilder *builder,
                    GCancellable      *cancellable)
{
  const char             *text = les_article_builder_get_text (builder, NULL);
  const LesLanguage      *language = les_language_get (les_article_builder_get (builder, "language"));
  g_autoptr (GHashTable)  labels = count_labels (builder, text, cancellable);
  g_autoptr (GHashTable)  endings = count_endings (labels);
  LesBlockKind            current = LES_BLOCK_PARAGRAPH;

  if (!is_interview (builder, language, labels, endings))
    return;
  for (guint i = 0; i < les_article_builder_n_blocks (builder) && !(i % 256 == 0 && g_cancellable_is_cancelled (cancellable)); i++)
    {
      LesBlock        *block = les_article_builder_block (builder, i);
      gsize            n = is_spoken (block->kind) ? label_length (text + block->span.start, block->span.length) : 0;
      g_autofree char *name = g_strndup (text + block->span.start, n);
      Label           *label = n > 0 ? g_hash_table_lookup (labels, name) : NULL;

      if (label != NULL && is_interviewer (builder, language, name, label))
        current = LES_BLOCK_QUESTION;
      else if (label != NULL && n_labelled (labels, endings, name) >= 2)
        current = LES_BLOCK_ANSWER;
      else if (block->kind != LES_BLOCK_PARAGRAPH || current == LES_BLOCK_PARAGRAPH)
        continue;
      else
        label = NULL;
      /* A question is answered in the next paragraph, also where only the questions are labelled. */
      if (label == NULL && current == LES_BLOCK_QUESTION)
        current = LES_BLOCK_ANSWER;
      block->kind = current;
      if (label != NULL)
        block->label = LES_SPAN (block->span.start, block->span.start + n);
    }
}
