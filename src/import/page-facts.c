/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/page-facts.h"

#include "import/html-entities.h"
#include "import/jsonld.h"

#include <string.h>

#define LONGEST_FACT 4000 /* bytes: beyond, it is no title, name or date */

/* Decodes what was encoded twice ("&amp;quot;") and collapses white space. */
static char *
clean_fact (const char *value)
{
  g_autoptr (GString) decoded = g_string_new (NULL);
  GString *clean = g_string_new (NULL);
  gboolean space = FALSE;

  les_html_append_decoded (decoded, value, strlen (value), FALSE);
  for (const char *p = decoded->str; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p) || (guchar) *p < ' ')
        {
          space = TRUE;
          continue;
        }
      if (space && clean->len > 0)
        g_string_append_c (clean, ' ');
      space = FALSE;
      g_string_append_c (clean, *p);
    }
  return g_string_free (clean, FALSE);
}

void
les_page_fact_offer (char       **fact,
                     const char  *value)
{
  g_autofree char *clean = NULL;

  if (*fact != NULL || value == NULL || strlen (value) > LONGEST_FACT)
    return;
  clean = clean_fact (value);
  if (*clean != '\0')
    *fact = g_steal_pointer (&clean);
}

typedef struct
{
  const char *name;   /* of a meta element's property, name or itemprop */
  goffset     fact;
  guint       rank;   /* lower ones are believed first */
} MetaFact;

#define FACT(member) G_STRUCT_OFFSET (LesPageFacts, member)

static const MetaFact meta_facts[] =
{
  { "og:title", FACT (og_title), 0 },
  { "twitter:title", FACT (og_title), 1 },
  { "dc.title", FACT (og_title), 2 },
  { "citation_title", FACT (og_title), 2 },
  { "og:description", FACT (og_description), 0 },
  { "twitter:description", FACT (og_description), 1 },
  { "description", FACT (meta_description), 0 },
  { "dc.description", FACT (meta_description), 1 },
  { "og:url", FACT (og_url), 0 },
  { "twitter:url", FACT (og_url), 1 },
  { "og:site_name", FACT (site_name), 0 },
  { "application-name", FACT (site_name), 1 },
  { "apple-mobile-web-app-title", FACT (site_name), 2 },
  { "dc.publisher", FACT (site_name), 2 },
  { "content-language", FACT (language), 1 },
  { "dc.language", FACT (language), 1 },
  { "og:locale", FACT (language), 2 },
  { "article:published_time", FACT (meta_published), 0 },
  { "og:article:published_time", FACT (meta_published), 0 },
  { "article:published", FACT (meta_published), 0 },
  { "og:published_time", FACT (meta_published), 0 },
  { "datepublished", FACT (meta_published), 0 },
  { "parsely-pub-date", FACT (meta_published), 1 },
  { "sailthru.date", FACT (meta_published), 1 },
  { "cxenseparse:recs:publishtime", FACT (meta_published), 1 },
  { "cxense-publishtime", FACT (meta_published), 1 },
  { "publish-date", FACT (meta_published), 1 },
  { "publish_date", FACT (meta_published), 1 },
  { "publishdate", FACT (meta_published), 1 },
  { "pubdate", FACT (meta_published), 1 },
  { "published_at", FACT (meta_published), 1 },
  { "publication_date", FACT (meta_published), 1 },
  { "published-date", FACT (meta_published), 1 },
  { "date.issued", FACT (meta_published), 1 },
  { "dc.date.issued", FACT (meta_published), 1 },
  { "dcterms.issued", FACT (meta_published), 1 },
  { "dcterms.created", FACT (meta_published), 1 },
  { "dc.date.created", FACT (meta_published), 1 },
  { "dcterms.date", FACT (meta_published), 2 },
  { "dc.date", FACT (meta_published), 2 },
  { "dc.created", FACT (meta_published), 2 },
  { "datecreated", FACT (meta_published), 2 },
  { "article.created", FACT (meta_published), 2 },
  { "article_date_original", FACT (meta_published), 1 },
  { "originalpublicationdate", FACT (meta_published), 1 },
  { "citation_publication_date", FACT (meta_published), 1 },
  { "citation_date", FACT (meta_published), 1 },
  { "citation_online_date", FACT (meta_published), 1 },
  { "timestamp", FACT (meta_published), 3 },
  { "date", FACT (meta_published), 2 },
  { "article:modified_time", FACT (meta_modified), 0 },
  { "og:article:modified_time", FACT (meta_modified), 0 },
  { "og:updated_time", FACT (meta_modified), 1 },
  { "datemodified", FACT (meta_modified), 0 },
  { "dcterms.modified", FACT (meta_modified), 1 },
  { "dc.date.modified", FACT (meta_modified), 1 },
  { "last-modified", FACT (meta_modified), 1 },
  { "lastmod", FACT (meta_modified), 1 },
  { "modified", FACT (meta_modified), 1 },
  { "revised", FACT (meta_modified), 2 },
};

static const char *const author_names[] =
{
  "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dc.contributor.author", "parsely-author",
  "sailthru.author", "citation_author", "authors", "byl", "article:author_name", "cxenseparse:author", "creator",
};

#define LAST_RANK 3

static void
read_meta_facts (LesPageFacts *self,
                 const char   *name,
                 const char   *content,
                 guint         rank)
{
  for (guint i = 0; i < G_N_ELEMENTS (meta_facts); i++)
    if (meta_facts[i].rank == rank && g_ascii_strcasecmp (meta_facts[i].name, name) == 0)
      les_page_fact_offer (G_STRUCT_MEMBER_P (self, meta_facts[i].fact), content);
}

static void
add_meta_author (LesPageFacts *self,
                 const char   *name,
                 const char   *content)
{
  for (guint i = 0; i < G_N_ELEMENTS (author_names); i++)
    if (g_ascii_strcasecmp (author_names[i], name) == 0)
      {
        char *author = NULL;

        les_page_fact_offer (&author, content);
        if (author != NULL)
          g_ptr_array_add (self->meta_authors, author);
        return;
      }
}

static void
read_metas (LesPageFacts  *self,
            const LesHtml *html,
            guint          rank)
{
  static const LesAttr naming[] = { LES_ATTR_PROPERTY, LES_ATTR_NAME, LES_ATTR_ITEMPROP, LES_ATTR_HTTP_EQUIV };

  for (guint i = 0; (i = les_html_find (html, LES_TAG_META, i)) < html->n_nodes; i++)
    {
      const char *content = les_html_attr (html, i, LES_ATTR_CONTENT);

      for (guint n = 0; content != NULL && n < G_N_ELEMENTS (naming); n++)
        {
          const char *name = les_html_attr (html, i, naming[n]);

          if (name == NULL)
            continue;
          read_meta_facts (self, name, content, rank);
          if (rank == 0)
            add_meta_author (self, name, content);
        }
    }
}

static void
read_head (LesPageFacts  *self,
           const LesHtml *html)
{
  guint root = les_html_find (html, LES_TAG_HTML, 0);
  guint title = les_html_find (html, LES_TAG_TITLE, 0);

  if (root < html->n_nodes)
    les_page_fact_offer (&self->language, les_html_attr (html, root, LES_ATTR_LANG));
  while (title < html->n_nodes && les_html_inside (html, title, LES_TAG_SVG))
    title = les_html_find (html, LES_TAG_TITLE, title + 1);
  if (title < html->n_nodes)
    {
      g_autofree char *text = les_html_dup_text (html, title);

      les_page_fact_offer (&self->document_title, text);
    }
  for (guint rank = 0; rank <= LAST_RANK; rank++)
    read_metas (self, html, rank);
}

static void
read_links (LesPageFacts  *self,
            const LesHtml *html)
{
  for (guint i = 0; (i = les_html_find (html, LES_TAG_LINK, i)) < html->n_nodes; i++)
    {
      const char *rel = les_html_attr (html, i, LES_ATTR_REL);

      if (rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
        les_page_fact_offer (&self->canonical, les_html_attr (html, i, LES_ATTR_HREF));
    }
}

static void
read_scripts (LesPageFacts  *self,
              const LesHtml *html)
{
  for (guint i = 0; (i = les_html_find (html, LES_TAG_SCRIPT, i)) < html->n_nodes; i++)
    {
      const char *type = les_html_attr (html, i, LES_ATTR_TYPE);
      const LesHtmlNode *text = i + 1 < html->nodes[i].end ? &html->nodes[i + 1] : NULL;

      if (type != NULL && text != NULL && text->tag == LES_TAG_TEXT && strstr (type, "ld+json") != NULL)
        les_jsonld_read (html->text + text->first, text->count, self);
    }
}

LesPageFacts *
les_page_facts_new (const LesHtml *html)
{
  LesPageFacts *self = g_new0 (LesPageFacts, 1);

  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->meta_authors = g_ptr_array_new_with_free_func (g_free);
  read_head (self, html);
  read_links (self, html);
  read_scripts (self, html);
  return self;
}

void
les_page_facts_free (LesPageFacts *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->meta_authors);
  g_free (self->headline);
  g_free (self->alternative_headline);
  g_free (self->description);
  g_free (self->body);
  g_free (self->date_published);
  g_free (self->date_modified);
  g_free (self->publisher);
  g_free (self->main_entity_url);
  g_free (self->in_language);
  g_free (self->og_title);
  g_free (self->og_description);
  g_free (self->meta_description);
  g_free (self->document_title);
  g_free (self->og_url);
  g_free (self->canonical);
  g_free (self->site_name);
  g_free (self->language);
  g_free (self->meta_published);
  g_free (self->meta_modified);
  g_free (self);
}
