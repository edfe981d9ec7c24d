/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  guint   group;
  guint   article;
  guint   statement;
  LesSpan span;
} FoundPart;

static LesBlockKind
take_kind (const char **block)
{
  static const struct
  {
    const char  *prefix;
    LesBlockKind kind;
  } prefixes[] = {
    { "# ", LES_BLOCK_HEADING }, { "? ", LES_BLOCK_QUESTION },  { "! ", LES_BLOCK_ANSWER },
    { "- ", LES_BLOCK_LIST_ITEM }, { "> ", LES_BLOCK_QUOTATION }, { "+ ", LES_BLOCK_FACT_BOX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (*block, prefixes[i].prefix))
      {
        *block += 2;
        return prefixes[i].kind;
      }
  return LES_BLOCK_PARAGRAPH;
}

/* Takes the marks out of block; adds them to found with spans relative to base. */
static char *
take_marks (const char *block,
            guint       article,
            gsize       base,
            GArray     *found)
{
  GString *plain = g_string_new (NULL);

  while (*block != '\0')
    {
      if (g_str_has_prefix (block, "[["))
        {
          char *words;
          FoundPart part = { .group = (guint) strtoul (block + 2, &words, 10) - 1, .article = article };
          const char *end = strstr (words, "]]");

          g_assert (*words == '|' && end != NULL);
          part.span = LES_SPAN (base + plain->len, base + plain->len + (end - words - 1));
          g_string_append_len (plain, words + 1, end - words - 1);
          g_array_append_val (found, part);
          block = end + 2;
        }
      else
        g_string_append_c (plain, *block++);
    }
  return g_string_free (plain, FALSE);
}

static LesArticle *
make_article (const FixtureArticle *source,
              guint                 position,
              GArray               *found)
{
  g_autofree char *path = g_strdup_printf ("article-%u.txt", position);
  LesArticleBuilder *builder = les_article_builder_new (path);
  g_auto (GStrv) blocks = g_strsplit (source->text, "\n\n", -1);

  les_article_builder_set (builder, "outlet", source->outlet);
  les_article_builder_set (builder, "published", source->published);
  les_article_builder_set (builder, "language", "en");
  if (source->author != NULL)
    les_article_builder_add_author (builder, source->author);
  for (guint i = 0; blocks[i] != NULL; i++)
    {
      const char *block = blocks[i];
      LesBlockKind kind = take_kind (&block);
      gsize length;
      g_autofree char *plain = NULL;
      int added;

      les_article_builder_get_text (builder, &length);
      plain = take_marks (block, position, length > 0 ? length + 2 : 0, found);
      added = les_article_builder_add_block (builder, kind, plain, -1);
      if (kind == LES_BLOCK_HEADING && i == 0)
        {
          les_article_builder_block (builder, added)->level = 1;
          les_article_builder_set (builder, "title", plain);
        }
    }
  return les_article_builder_end (builder);
}

static int
add_speaker (LesReading *reading,
             const char *name)
{
  LesSpeaker speaker = { .id = "s0" };

  if (name == NULL)
    return -1;
  speaker.name = les_reading_keep_string (reading, name, -1);
  g_array_append_val (les_reading_speakers (reading), speaker);
  return 0;
}

static LesReading *
make_reading (const FixtureArticle *source,
              guint                 position,
              GArray               *found)
{
  guint first = found->len;
  g_autoptr (LesArticle) article = make_article (source, position, found);
  LesReading *reading = les_reading_new (article);
  int speaker = add_speaker (reading, source->speaker);
  LesSentence sentence = { .block = 0 };
  gsize length;

  les_article_get_text (article, &length);
  sentence.span = LES_SPAN (0, length);
  g_array_append_val (les_reading_sentences (reading), sentence);
  for (guint i = first; i < found->len; i++)
    {
      FoundPart *part = &g_array_index (found, FoundPart, i);
      LesStatement statement = { .kind = LES_STATEMENT_INDIRECT, .framing = LES_FRAMING_INDIRECT, .speaker = speaker, .parent = -1 };

      statement.spans = les_reading_add_spans (reading, &part->span, 1);
      part->statement = les_reading_statements (reading)->len;
      g_array_append_val (les_reading_statements (reading), statement);
    }
  return reading;
}

static LesLinkKind
kind_of_letter (char letter)
{
  const char *letters = "vnrc";

  g_assert (letter != '\0' && strchr (letters, letter) != NULL);
  return (LesLinkKind) (strchr (letters, letter) - letters);
}

/* Links every member to the first; the last words of both stand for an edit, or for what differs. */
static void
add_links (LesComparison *comparison,
           LesGroup      *group)
{
  LesReason reason = { .kind = LES_REASON_SAME_WORDS, .detail = les_comparison_keep_string (comparison, "bridge", -1) };
  LesReason difference = { .kind = LES_REASON_OTHER_NUMBER, .detail = les_comparison_keep_string (comparison, "14", -1),
                           .other = les_comparison_keep_string (comparison, "nine", -1) };
  const LesPart *members = les_comparison_get_parts (comparison, group->first_member);

  group->first_link = les_comparison_links (comparison)->len;
  for (guint i = 1; i < group->n_members; i++)
    {
      LesLink link = { .a = 0, .b = i, .kind = group->kind, .score = group->score, .n_reasons = 1, .n_edits = 1 };
      LesSpan a = *les_comparison_get_spans (comparison, members[0].spans);
      LesSpan b = *les_comparison_get_spans (comparison, members[i].spans);
      LesEdit edit = { .kind = group->kind == LES_LINK_CONFLICT ? LES_EDIT_DIFFERENT : LES_EDIT_SAME };

      edit.a = LES_SPAN (a.start, a.start + MIN (a.length, 10));
      edit.b = LES_SPAN (b.start, b.start + MIN (b.length, 10));
      link.first_reason = les_comparison_reasons (comparison)->len;
      link.first_edit = les_comparison_edits (comparison)->len;
      g_array_append_val (les_comparison_reasons (comparison), reason);
      if (group->kind == LES_LINK_CONFLICT)
        {
          link.first_difference = les_comparison_reasons (comparison)->len;
          link.n_differences = 1;
          g_array_append_val (les_comparison_reasons (comparison), difference);
        }
      g_array_append_val (les_comparison_edits (comparison), edit);
      g_array_append_val (les_comparison_links (comparison), link);
      group->n_links++;
    }
}

static void
add_group (LesComparison *comparison,
           const GArray  *found,
           guint          number,
           char           letter)
{
  g_autofree char *label = g_strdup_printf ("Statement number %u", number + 1);
  LesGroup group = { .kind = kind_of_letter (letter), .score = .9, .first_member = les_comparison_parts (comparison)->len };
  guint n_articles = les_comparison_n_readings (comparison);
  g_autofree gboolean *has = g_new0 (gboolean, n_articles);

  group.label = les_comparison_keep_string (comparison, label, -1);
  for (guint i = 0; i < found->len; i++)
    {
      const FoundPart *source = &g_array_index (found, FoundPart, i);
      LesPart part = { source->article, source->statement };

      if (source->group != number)
        continue;
      part.spans = les_comparison_add_spans (comparison, &source->span, 1);
      g_array_append_val (les_comparison_parts (comparison), part);
      group.n_members++;
      has[source->article] = TRUE;
    }
  group.first_missing = les_comparison_articles (comparison)->len;
  for (guint i = 0; i < n_articles; i++)
    if (!has[i])
      {
        g_array_append_val (les_comparison_articles (comparison), i);
        group.n_missing++;
      }
  add_links (comparison, &group);
  g_array_append_val (les_comparison_groups (comparison), group);
}

LesComparison *
fixture_new (const FixtureArticle *articles,
             guint                 n_articles,
             const char           *kinds)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (FoundPart));
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);
  LesComparison *comparison;

  for (guint i = 0; i < n_articles; i++)
    g_ptr_array_add (readings, make_reading (&articles[i], i, found));
  comparison = les_comparison_new (readings);
  for (guint i = 0; kinds[i] != '\0'; i++)
    add_group (comparison, found, i, kinds[i]);
  return comparison;
}

static void
add_event (LesComparison *comparison,
           const char    *label,
           guint          article)
{
  LesEvent event = { .label = label, .n_articles = 1, .first_article = les_comparison_articles (comparison)->len };

  g_array_append_val (les_comparison_articles (comparison), article);
  g_array_append_val (les_comparison_events (comparison), event);
}

LesComparison *
fixture_new_bridge (void)
{
  static const FixtureArticle articles[] = {
    { "Harbour Post", "2024-05-06T08:30", "Ida Quill", "Mayor Brandt",
      "# Old bridge closed after [[1|inspectors find 14 cracks]]\n\n"
      "The old bridge across the Elm has been closed since Monday morning. [[2|The crossing will stay shut for at least six "
      "weeks]], the town said, [[3|and buses will run by way of the northern lock.]]\n\n"
      "[[4|“We will not let a single car on it before every weld has been looked at,” Mayor Brandt said.]] Shopkeepers on the "
      "left bank fear for their trade.\n\n"
      "# What the inspectors saw\n\n"
      "[[1|The inspectors counted 14 cracks]] in the main girder. Work begins on Thursday.\n\n"
      "- welds on the eastern side\n\n- two bolts that were missing\n\n"
      "+ The bridge was built in 1931 and widened in 1968. It carries nine thousand cars a day." },
    { "Elm Valley Radio", "2024-05-06", NULL, "Rosa Lind",
      "# “Nobody drives across before we are done”\n\n"
      "? Radio: How bad is it?\n\n"
      "! Lind: [[1|We found nine cracks]], and I would not like to see a tenth. [[2|The bridge will be shut for six weeks or "
      "more.]]\n\n"
      "? Radio: And the buses?\n\n"
      "! [[3|Buses will run by way of the northern lock.]] That takes twenty minutes more.\n\n"
      "> [[4|We will not let a single car on it before each weld has been looked at.]]" },
    { NULL, NULL, NULL, NULL,
      "In April the council had put off the repair once more. Мост закрыт, писала тогда газета. [[3|Buses run by way of the "
      "northern lock]] whenever the river is high.\n\nSoft\302\255hyphens and no\302\240break spaces stay as they are." },
  };
  LesComparison *comparison;

  comparison = fixture_new (articles, G_N_ELEMENTS (articles), "crvn");
  add_event (comparison, "Closing of the bridge", 0);
  add_event (comparison, "Debate in April", 2);
  return comparison;
}

LesComparison *
fixture_new_large (guint n_articles,
                   guint n_paragraphs)
{
  static const char *const words[] = { "harbour", "council", "bridge", "weld", "budget", "winter", "ferry", "engineer", "repair", "toll" };
  g_autofree FixtureArticle *articles = g_new0 (FixtureArticle, n_articles);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *kinds = g_malloc (n_paragraphs + 1);

  for (guint i = 0; i < n_articles; i++)
    {
      GString *text = g_string_new ("# A long report");

      for (guint j = 0; j < n_paragraphs; j++)
        {
          g_string_append_printf (text, "\n\n[[%u|Paragraph %u tells of the %s]]", j + 1, j + 1, words[j % 10]);
          for (guint k = 0; k < 60; k++)
            g_string_append_printf (text, " %s", words[(i * 7 + j * 3 + k * k) % 10]);
          g_string_append_c (text, '.');
        }
      articles[i] = (FixtureArticle) { .outlet = "Gazette", .published = "2024-05", .text = text->str };
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
  for (guint j = 0; j < n_paragraphs; j++)
    kinds[j] = "vnrc"[j % 4];
  kinds[n_paragraphs] = '\0';
  return fixture_new (articles, n_articles, kinds);
}
