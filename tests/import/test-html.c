/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of reading a web page: the tree that bad markup becomes, references, titles, bylines, agencies; and pages that are made
 * to hang a parser, under a bound. What pages become as articles is in the golden cases. */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "import/agencies.h"
#include "import/authors.h"
#include "import/html-dom.h"
#include "import/html-entities.h"
#include "import/html.h"
#include "import/jsonld.h"
#include "import/title.h"

static LesHtml *
parse (const char *markup)
{
  g_autoptr (GError) error = NULL;
  LesHtml *html = les_html_parse (markup, strlen (markup), NULL, &error);

  g_assert_no_error (error);
  return html;
}

/* The tree as nested brackets: "p(b(x))y". */
static void
describe (const LesHtml *html,
          guint          node,
          GString       *out)
{
  for (guint32 i = node + 1; i < html->nodes[node].end; i = html->nodes[i].end)
    {
      const LesHtmlNode *n = &html->nodes[i];
      static const char *const names[] = {
        "", "",
#define X(name, spelling, flags) spelling,
        LES_TAGS (X)
#undef X
      };

      if (n->tag == LES_TAG_TEXT)
        {
          g_string_append_len (out, html->text + n->first, n->count);
          continue;
        }
      g_string_append_printf (out, "%s(", n->tag < LES_TAG_N ? names[n->tag] : "?");
      describe (html, i, out);
      g_string_append_c (out, ')');
    }
}

static void
test_tree (void)
{
  static const struct { const char *markup; const char *tree; } cases[] = {
    { "<p>a<p>b", "p(a)p(b)" },
    { "<ul><li>a<li>b<ul><li>c</ul></ul>d", "ul(li(a)li(bul(li(c))))d" },
    { "<div>a</span>b</div>c", "div(ab)c" },
    { "<b><p>a</b>b</p>c", "b(p(ab))c" },
    { "<a>x<a>y</a>", "a(x)a(y)" },
    { "<table><tr><td>a<td>b<tr><td>c</table>d", "table(tr(td(a)td(b))tr(td(c)))d" },
    { "<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))" },
    { "<script>a<p>b</script>c", "script(a<p>b)c" },
    { "<title>a<b>c</title>d", "title(a<b>c)d" },
    { "<svg><title>a</title><path/></svg>b", "svg(title(a)?())b" },
    { "<svg><path><p>b", "svg(?())p(b)" },
    { "<!-- a --><!-- b", " b" },
    { "<![CDATA[ a > b ]]>c<?php x ?>d", "cd" },
    { "a < b <3 </ c", "a < b <3 </ c" },
    { "<h2>a</h3>b", "h2(a)b" },
    { "<P CLASS=x>a<BR/>b</P>", "p(abr()b)" },
    { "<x-y/>a", "?()a" },
    { "<p", "p()" },
    { "<", "<" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LesHtml) html = parse (cases[i].markup);
      g_autoptr (GString) tree = g_string_new (NULL);

      describe (html, 0, tree);
      g_assert_cmpstr (tree->str, ==, cases[i].tree);
    }
}

static void
test_references (void)
{
  static const struct { const char *markup; gboolean in_attribute; const char *text; } cases[] = {
    { "a &amp; b &lt;&#62;", FALSE, "a & b <>" },
    { "G&uumlter", FALSE, "Güter" },
    { "&#x201e;x&#147;", FALSE, "„x“" },
    { "?a=1&copy=2", TRUE, "?a=1&copy=2" },
    { "&nosuch; & &# &#; &#x;", FALSE, "&nosuch; & &# &#; &#x;" },
    { "&#1114112;&#xd800;", FALSE, "\357\277\275\357\277\275" },
    { "&", FALSE, "&" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      les_html_append_decoded (text, cases[i].markup, strlen (cases[i].markup), cases[i].in_attribute);
      g_assert_cmpstr (text->str, ==, cases[i].text);
    }
}

static void
test_titles (void)
{
  static const struct { const char *title; const char *heading; const char *site; const char *expected; } cases[] = {
    { "Brücke gesperrt | Küstenblatt", NULL, "Küstenblatt", "Brücke gesperrt" },
    { "Brücke gesperrt - Lokales - Küstenblatt", "Brücke gesperrt", NULL, "Brücke gesperrt" },
    { "Küstenblatt » Brücke gesperrt", NULL, "Küstenblatt", "Brücke gesperrt" },
    { "Hin - und zurück", NULL, "Küstenblatt", "Hin - und zurück" },
    { "blatt.example // » Jens Weber", NULL, NULL, "Jens Weber" },
    { "橋が通行止め｜海岸新聞", NULL, "海岸新聞", "橋が通行止め" },
    { "Küstenblatt", NULL, "Küstenblatt", "Küstenblatt" },
    { " | | ", NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = les_title_strip (cases[i].title, cases[i].heading, cases[i].site, NULL);

      g_assert_cmpstr (title, ==, cases[i].expected);
    }
}

static void
test_bylines (void)
{
  static const struct { const char *language; const char *line; const char *names; } cases[] = {
    { "de", "Von Wiebke Harmsen und Ole Brandt", "Wiebke Harmsen; Ole Brandt" },
    { "de", "Ein Gastbeitrag von Tomma Feddersen", "Tomma Feddersen" },
    { "en", "By Mabel Thorne, Ann Lee & Bo Hart", "Mabel Thorne; Ann Lee; Bo Hart" },
    { "fr", "Par Solène Marchand", "Solène Marchand" },
    { "de", "Elena Ober (obe)", "Elena Ober" },
    { "de", "Wiebke Harmsen, Wiebke Harmsen", "Wiebke Harmsen" },
    { "de", "Vonda Shepard", "Vonda Shepard" },
    { "de", "redaktion@blatt.example", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *joined = NULL;

      les_authors_split (cases[i].line, les_language_get (cases[i].language), names);
      g_ptr_array_add (names, NULL);
      joined = g_strjoinv ("; ", (char **) names->pdata);
      g_assert_cmpstr (joined, ==, cases[i].names);
    }
}

static void
test_agencies (void)
{
  static const struct { const char *text; gboolean all; guint n_in_text; } cases[] = {
    { "dpa/AFP", TRUE, 0 },
    { "Quelle: Reuters", TRUE, 0 },
    { "Berlin (dpa/lno) - Es regnet.", FALSE, 1 },
    { "Es regnet. (Reuters, epd)", FALSE, 2 },
    { "Es regnet in Map (Mapp).", FALSE, 0 },
    { "Es regnet. (mit dpa)", FALSE, 1 },
    { "Es regnet. (mk/AFP/dpa)", FALSE, 2 },
    { "Es regnet (sagte Reuters).", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LesArticleBuilder) builder = les_article_builder_new (NULL);

      g_assert_cmpint (les_agencies_are_all (cases[i].text, strlen (cases[i].text)), ==, cases[i].all);
      g_assert_cmpuint (les_agencies_add_from_text (cases[i].text, strlen (cases[i].text), builder), ==, cases[i].n_in_text);
    }
}

/* What isn't JSON says nothing, and doesn't stop what stands beside it. */
static void
test_data (void)
{
  g_autoptr (LesHtml) html = parse ("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>"
                                    "<script type='application/ld+json'>/*<![CDATA[*/[{\"@type\": [\"Thing\", \"NewsArticle\"],"
                                    "\"headline\": \"A\nb\", \"author\": {\"@id\": \"#1\"}}, {\"@id\": \"#1\", \"name\": \"C\"}]/*]]>*/"
                                    "</script>");
  g_autoptr (LesPageFacts) facts = les_page_facts_new (html);

  g_assert_cmpstr (facts->headline, ==, "A b");
  g_assert_cmpuint (facts->authors->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (facts->authors, 0), ==, "C");
}

static const struct
{
  const char *name;
  const char *start;
  const char *piece;
  guint       n;
} floods[] = {
  { "nested", "", "<div>", 1000000 },
  { "unclosed", "", "<p>a", 100000 },
  { "stray-ends", "<div><p>a", "</span>", 1000000 },
  { "stray-custom-ends", "<x-a>", "</x-b><x-a>", 300000 },
  { "formatting", "", "<b><p></b>", 200000 },
  { "links", "", "<a href=x>a", 200000 },
  { "tables", "", "<table><tr><td>", 100000 },
  { "drawings", "", "<svg><title>", 100000 },
  { "comments", "", "<!--", 500000 },
  { "data", "", "<![CDATA[", 300000 },
  { "titles", "", "<title>", 200000 },
  { "scripts", "", "<script>", 200000 },
  { "ampersands", "<p>", "&", 1000000 },
  { "attribute", "<p class=\"", "a-b ", 1000000 },
  { "attributes", "<p", " a=b", 500000 },
  { "json", "<script type=application/ld+json>", "[", 500000 },
  { "json-strings", "<script type=application/ld+json>{", "\"\\", 300000 },
  { "dates", "<p>", "1.1.", 500000 },
  { "times", "", "<time>3</time>", 100000 },
  { "brackets", "<p>", "(", 500000 },
  { "colons", "", "<p>a:a:a:a:a:a:a:a:a:a:a:a:a:a:a:a</p>", 20000 },
  { "cards", "", "<h2><a href=/x>Titel</a></h2><p>Text.</p>", 20000 },
  { "authors", "", "<span class=author>Von Anna Muster</span>", 50000 },
  { "figures", "", "<figure><ul>", 100000 },
  { "marks", "<title>", " | x", 200000 },
  { "breaks", "<p>a", "<br>", 500000 },
};

static void
test_flood (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GString) page = g_string_new (floods[i].start);
  g_autoptr (LesArticleBuilder) builder = les_article_builder_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint n = 0; n < floods[i].n; n++)
    g_string_append (page, floods[i].piece);
  g_assert_true (les_html_import (page->str, page->len, builder, NULL, &error));
  g_assert_no_error (error);
  /* A step that is quadratic in the page would run into the test's time-out. */
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LesArticleBuilder) builder = les_article_builder_new (NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (les_html_import ("<p>a", 4, builder, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/tree", test_tree);
  g_test_add_func ("/html/references", test_references);
  g_test_add_func ("/html/titles", test_titles);
  g_test_add_func ("/html/bylines", test_bylines);
  g_test_add_func ("/html/agencies", test_agencies);
  g_test_add_func ("/html/data", test_data);
  g_test_add_func ("/html/cancel", test_cancel);
  for (gsize i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autofree char *path = g_strconcat ("/html/flood/", floods[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_flood);
    }
  return g_test_run ();
}
