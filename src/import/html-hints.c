/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-hints.h"

#include "import/html-vocabulary.h"

#include <string.h>

#define LONGEST_WORD 40
#define MOST_WORDS 40 /* of one attribute; generated class lists can be endless */

/* The next word of a token ("relatedLinks--wide" has three), in lower case; returns what comes behind it, NULL at the token's end. */
static const char *
next_word (const char *at,
           char        word[LONGEST_WORD])
{
  guint n = 0;

  while (*at != '\0' && !g_ascii_isspace (*at) && !g_ascii_isalpha (*at))
    at++;
  if (!g_ascii_isalpha (*at))
    return NULL;
  do
    {
      if (n < LONGEST_WORD - 1)
        word[n++] = g_ascii_tolower (*at);
      at++;
    }
  while (g_ascii_isalpha (*at) && !(g_ascii_isupper (*at) && g_ascii_islower (at[-1])));
  word[n] = '\0';
  return at;
}

/* A token that tells a state ("has-sidebar", "no-comments", "with-ads", "js-share") says nothing of the element's content. */
static gboolean
tells_state (const char *word)
{
  static const char *const states[] = { "has", "no", "not", "with", "without", "is", "hide", "show", "js", "wp", "single", "type",
                                        "enable", "enabled", "disable", "col", "theme", "template", "after", "before" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (*states[i] == *word && strcmp (states[i], word) == 0)
      return TRUE;
  return FALSE;
}

typedef void (*WordFunc) (const char *word, gpointer data);

/* Calls func with the words of an attribute's value and with each two neighbours joined. Returns nothing, reads at most MOST_WORDS. */
static void
foreach_word (const char *value,
              WordFunc    func,
              gpointer    data)
{
  guint n = 0;

  while (*value != '\0' && n < MOST_WORDS)
    {
      char word[LONGEST_WORD], previous[LONGEST_WORD] = "", joined[2 * LONGEST_WORD];
      gboolean state = FALSE;
      const char *next;

      value += strspn (value, " \t\n\f\r");
      while ((next = next_word (value, word)) != NULL && n++ < MOST_WORDS)
        {
          state = state || tells_state (word);
          if (!state)
            {
              func (word, data);
              if (*previous != '\0')
                {
                  g_strlcpy (joined, previous, sizeof joined);
                  g_strlcat (joined, word, sizeof joined);
                  func (joined, data);
                }
            }
          memcpy (previous, word, LONGEST_WORD);
          value = next;
        }
      value += strcspn (value, " \t\n\f\r");
    }
}

typedef struct
{
  const LesHtmlHint *against;
  const LesHtmlHint *doubt;
  const LesHtmlHint *role;
  const LesHtmlHint *body;
} Said;

static void
hear_word_cb (const char *word,
              gpointer    data)
{
  Said *said = data;
  const LesHtmlHint *hint = les_html_hint_find (word);

  if (hint == NULL)
    return;
  if (hint->says == LES_SAYS_AGAINST && said->against == NULL)
    said->against = hint;
  else if (hint->says == LES_SAYS_DOUBT && said->doubt == NULL)
    said->doubt = hint;
  else if (hint->says == LES_SAYS_ROLE && said->role == NULL)
    said->role = hint;
  else if (hint->says == LES_SAYS_BODY)
    said->body = hint;
}

static void
hear_element (const LesHtml *html,
              guint          node,
              Said          *said)
{
  const LesHtmlNode *element = &html->nodes[node];

  memset (said, 0, sizeof *said);
  for (guint i = element->first; i < element->first + element->count; i++)
    switch (html->attrs[i].attr)
      {
      case LES_ATTR_CLASS:
      case LES_ATTR_ID:
      case LES_ATTR_ROLE:
      case LES_ATTR_HINT:
      case LES_ATTR_ITEMPROP:
        foreach_word (html->text + html->attrs[i].start, hear_word_cb, said);
        break;
      default:
        break;
      }
}

/* What the element's name says, 1 + LesRemovedReason or 0. */
static guint8
judge_tag (guint16 tag)
{
  switch (tag)
    {
    case LES_TAG_NAV:
    case LES_TAG_MENU:
    case LES_TAG_SEARCH:
    case LES_TAG_FOOTER:
      return 1 + LES_REMOVED_NAVIGATION;
    case LES_TAG_FIGCAPTION:
      return 1 + LES_REMOVED_CAPTION;
    case LES_TAG_ASIDE:
    case LES_TAG_LABEL:
    case LES_TAG_LEGEND:
      return 1 + LES_REMOVED_BOILERPLATE;
    default:
      return 0;
    }
}

typedef struct
{
  const LesHtml     *html;
  const LesPassages *passages;
  LesHtmlNote       *notes;
  guint32           *mass; /* bytes of paragraphs up to each passage */
  guint32            h1;
} Notes;

static guint32
mass_of (Notes  *self,
         guint32 node)
{
  guint from = les_passages_find (self->passages, node);
  guint to = les_passages_find (self->passages, self->html->nodes[node].end);

  return self->mass[to] - self->mass[from];
}

/* Whether the element holds so much of the page that a word against it can't be meant for all of that. */
static gboolean
holds_page (Notes   *self,
            guint32  node,
            guint8   against)
{
  guint32 all = self->mass[self->passages->list->len];
  guint32 mass = mass_of (self, node);
  gboolean around_title = self->h1 >= node && self->h1 < self->html->nodes[node].end;

  if (against == 1 + LES_REMOVED_COMMENTS)
    return around_title || mass > all / 10 * 9;
  return mass > all / 2 || (around_title && mass > all / 5);
}

/* A figure is a picture with its caption, unless it holds a quotation or a table. */
static gboolean
is_picture (Notes  *self,
            guint32 node)
{
  for (guint32 i = node; i < self->html->nodes[node].end; i++)
    switch (self->html->nodes[i].tag)
      {
      case LES_TAG_BLOCKQUOTE:
      case LES_TAG_TABLE:
      case LES_TAG_PRE:
      case LES_TAG_UL:
      case LES_TAG_OL:
        return FALSE;
      default:
        break;
      }
  return TRUE;
}

static void
note_element (Notes  *self,
              guint32 node)
{
  const LesHtmlNode *element = &self->html->nodes[node];
  LesHtmlNote *note = &self->notes[node];
  guint8 against = judge_tag (element->tag);
  Said said;

  hear_element (self->html, node, &said);
  if (element->tag == LES_TAG_FIGURE && note->against == 0 && is_picture (self, node))
    against = 1 + LES_REMOVED_CAPTION;
  if (said.against != NULL)
    against = 1 + said.against->what;
  if (said.role != NULL && note->role == LES_ROLE_NONE)
    note->role = said.role->what;
  if (said.body != NULL && said.against == NULL)
    note->body = 2;
  if (element->tag == LES_TAG_ASIDE && said.role != NULL && said.against == NULL && said.role->what != LES_ROLE_LEAD)
    against = 0;
  if (note->against == 0 && against != 0 && !holds_page (self, node, against))
    note->against = against;
  if (note->doubt == 0 && said.doubt != NULL && !holds_page (self, node, 1 + said.doubt->what))
    note->doubt = 1 + said.doubt->what;
}

/* The mass of a page: what stands in long passages that aren't links. */
static void
weigh_passages (Notes *self)
{
  const LesPassages *passages = self->passages;

  self->mass = g_new0 (guint32, passages->list->len + 1);
  for (guint i = 0; i < passages->list->len; i++)
    {
      const LesPassage *passage = les_passages_at (passages, i);
      gboolean counts = passage->length >= 80 && passage->linked * 3 < passage->length && passage->heading == 0;

      self->mass[i + 1] = self->mass[i] + (counts ? passage->length : 0);
    }
}

LesHtmlNote *
les_html_notes_new (const LesHtml     *html,
                    const LesPassages *passages)
{
  Notes self = { .html = html, .passages = passages };

  self.notes = g_new0 (LesHtmlNote, html->n_nodes);
  self.h1 = les_html_find (html, LES_TAG_H1, 0);
  weigh_passages (&self);
  for (guint32 i = 1; i < html->n_nodes; i++)
    {
      self.notes[i] = self.notes[html->nodes[i].parent];
      if (self.notes[i].body == 2)
        self.notes[i].body = 1;
      if (html->nodes[i].tag != LES_TAG_TEXT)
        note_element (&self, i);
    }
  g_free (self.mass);
  return self.notes;
}

typedef struct
{
  const char *const *words;
  gboolean           found;
} Search;

static void
search_word_cb (const char *word,
                gpointer    data)
{
  Search *search = data;

  for (const char *const *wanted = search->words; !search->found && *wanted != NULL; wanted++)
    search->found = **wanted == *word && les_html_hint_matches (*wanted, word);
}

gboolean
les_html_says_any (const LesHtml     *html,
                   guint              node,
                   const char *const *words)
{
  const LesHtmlNode *element = &html->nodes[node];
  Search search = { words, FALSE };

  for (guint i = element->first; element->tag != LES_TAG_TEXT && i < element->first + element->count && !search.found; i++)
    switch (html->attrs[i].attr)
      {
      case LES_ATTR_CLASS:
      case LES_ATTR_ID:
      case LES_ATTR_ROLE:
      case LES_ATTR_HINT:
      case LES_ATTR_ITEMPROP:
      case LES_ATTR_REL:
        foreach_word (html->text + html->attrs[i].start, search_word_cb, &search);
        break;
      default:
        break;
      }
  return search.found;
}
