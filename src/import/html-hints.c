/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-hints.h"

#include <string.h>

#define LONGEST_WORD 40
#define MOST_WORDS 40 /* of one attribute; generated class lists can be endless */

typedef enum
{
  SAYS_AGAINST,
  SAYS_DOUBT,
  SAYS_ROLE,
  SAYS_BODY,
} Says;

typedef struct
{
  const char *word; /* in lower case; two words joined where the markup separates them; "*": any ending */
  guint8      says;
  guint8      what; /* LesRemovedReason or LesHtmlRole */
} Hint;

#define NAVIGATION SAYS_AGAINST, LES_REMOVED_NAVIGATION
#define CONSENT    SAYS_AGAINST, LES_REMOVED_CONSENT
#define CAPTION    SAYS_AGAINST, LES_REMOVED_CAPTION
#define SHARE      SAYS_AGAINST, LES_REMOVED_SHARE
#define TEASERS    SAYS_AGAINST, LES_REMOVED_TEASERS
#define METADATA   SAYS_AGAINST, LES_REMOVED_METADATA
#define ADS        SAYS_AGAINST, LES_REMOVED_ADVERTISING
#define COMMENTS   SAYS_AGAINST, LES_REMOVED_COMMENTS
#define OTHER      SAYS_AGAINST, LES_REMOVED_BOILERPLATE
#define DOUBT(why) SAYS_DOUBT, LES_REMOVED_##why
#define ROLE(role) SAYS_ROLE, LES_ROLE_##role
#define BODY       SAYS_BODY, 0

static const Hint hints[] =
{
  { "abo", DOUBT (ADVERTISING) },
  { "abobox", ADS },
  { "aboutauthor", METADATA },
  { "actionbar", SHARE },
  { "ad", ADS },
  { "adbox", ADS },
  { "addthis*", SHARE },
  { "addtoany*", SHARE },
  { "ads", ADS },
  { "adslot", ADS },
  { "adunit", ADS },
  { "advert*", ADS },
  { "affiliate*", ADS },
  { "alsoread", TEASERS },
  { "anzeige", ADS },
  { "archive", DOUBT (TEASERS) },
  { "articlebody", BODY },
  { "articlecontent", BODY },
  { "articledetail", DOUBT (BOILERPLATE) },
  { "articletext", BODY },
  { "artikeltext", BODY },
  { "attribution", CAPTION },
  { "audio*", SHARE },
  { "author", DOUBT (METADATA) },
  { "authorbio", METADATA },
  { "authorbox", METADATA },
  { "authorinfo", METADATA },
  { "authors", METADATA },
  { "autor", DOUBT (METADATA) },
  { "autorbox", METADATA },
  { "avatar", METADATA },
  { "banner", DOUBT (ADVERTISING) },
  { "bildnachweis", CAPTION },
  { "bildtext", CAPTION },
  { "bildunterschrift", CAPTION },
  { "bio", METADATA },
  { "biography", DOUBT (METADATA) },
  { "blogbody", BODY },
  { "bookmark*", SHARE },
  { "bottombar", NAVIGATION },
  { "breadcrumb*", NAVIGATION },
  { "breaking", DOUBT (TEASERS) },
  { "byline*", METADATA },
  { "caption*", CAPTION },
  { "carousel", DOUBT (TEASERS) },
  { "cart", DOUBT (BOILERPLATE) },
  { "category", DOUBT (NAVIGATION) },
  { "catlinks", NAVIGATION },
  { "chapternav", NAVIGATION },
  { "comment*", COMMENTS },
  { "community", DOUBT (COMMENTS) },
  { "consent", CONSENT },
  { "cookie*", CONSENT },
  { "copyright", CAPTION },
  { "credit", CAPTION },
  { "credits", CAPTION },
  { "cta", DOUBT (ADVERTISING) },
  { "date", DOUBT (METADATA) },
  { "dateline", DOUBT (METADATA) },
  { "datum", DOUBT (METADATA) },
  { "deck", ROLE (LEAD) },
  { "dek", ROLE (LEAD) },
  { "disclaimer", OTHER },
  { "discuss*", DOUBT (COMMENTS) },
  { "disqus*", COMMENTS },
  { "donate", DOUBT (ADVERTISING) },
  { "donation", DOUBT (ADVERTISING) },
  { "editsection", NAVIGATION },
  { "einleitung", ROLE (LEAD) },
  { "embed*", DOUBT (BOILERPLATE) },
  { "entrybody", BODY },
  { "entrycontent", BODY },
  { "entrymeta", METADATA },
  { "entrysummary", ROLE (LEAD) },
  { "excerpt", DOUBT (TEASERS) },
  { "factbox", ROLE (FACT_BOX) },
  { "facts", DOUBT (BOILERPLATE) },
  { "faktenbox", ROLE (FACT_BOX) },
  { "feedback", DOUBT (COMMENTS) },
  { "figcaption", CAPTION },
  { "followus", SHARE },
  { "footer", NAVIGATION },
  { "footnote*", DOUBT (BOILERPLATE) },
  { "fulltext", BODY },
  { "furtherreading", TEASERS },
  { "gdpr", CONSENT },
  { "headermeta", METADATA },
  { "imagecaption", CAPTION },
  { "imprint", OTHER },
  { "infobox", ROLE (FACT_BOX) },
  { "infokasten", ROLE (FACT_BOX) },
  { "inlineteaser", TEASERS },
  { "intro", ROLE (LEAD) },
  { "itempage", BODY },
  { "jumplink", NAVIGATION },
  { "keypoints", ROLE (LEAD) },
  { "keywords", NAVIGATION },
  { "kicker", DOUBT (METADATA) },
  { "kommentar", DOUBT (COMMENTS) },
  { "kommentare", COMMENTS },
  { "latest", DOUBT (TEASERS) },
  { "lead", ROLE (LEAD) },
  { "leadtext", ROLE (LEAD) },
  { "legal", OTHER },
  { "lightbox", CAPTION },
  { "linklist", TEASERS },
  { "linkliste", TEASERS },
  { "login", OTHER },
  { "marketing", ADS },
  { "masthead", NAVIGATION },
  { "meistgelesen", TEASERS },
  { "menu", NAVIGATION },
  { "meta", DOUBT (METADATA) },
  { "metadata", METADATA },
  { "metainfo", METADATA },
  { "metaline", METADATA },
  { "modal", OTHER },
  { "morefrom", TEASERS },
  { "moreon", TEASERS },
  { "mostread", TEASERS },
  { "mwneditsection", NAVIGATION },
  { "nav", NAVIGATION },
  { "navbar", NAVIGATION },
  { "navbox", NAVIGATION },
  { "navi", NAVIGATION },
  { "navigation*", NAVIGATION },
  { "newsbody", BODY },
  { "newslet*", SHARE },
  { "nocontent", OTHER },
  { "noprint", DOUBT (NAVIGATION) },
  { "ogcard", TEASERS },
  { "outbrain*", ADS },
  { "overlay", DOUBT (BOILERPLATE) },
  { "pagefooter", NAVIGATION },
  { "pager", NAVIGATION },
  { "pagination", NAVIGATION },
  { "paginator", NAVIGATION },
  { "partner*", DOUBT (ADVERTISING) },
  { "paywall", DOUBT (ADVERTISING) },
  { "personbox", ROLE (PERSON_BOX) },
  { "photocredit", CAPTION },
  { "plista", ADS },
  { "player", DOUBT (SHARE) },
  { "podcast", DOUBT (SHARE) },
  { "poll", DOUBT (BOILERPLATE) },
  { "popular", TEASERS },
  { "popup", OTHER },
  { "postbody", BODY },
  { "postcontent", BODY },
  { "postmeta", METADATA },
  { "postnav", NAVIGATION },
  { "posttext", BODY },
  { "print", DOUBT (SHARE) },
  { "printfriendly", SHARE },
  { "product", DOUBT (ADVERTISING) },
  { "promo*", ADS },
  { "pubdate", METADATA },
  { "pullquote", ROLE (PULL_QUOTE) },
  { "rating*", DOUBT (COMMENTS) },
  { "readmore", TEASERS },
  { "recirc*", TEASERS },
  { "recommend*", TEASERS },
  { "references", DOUBT (BOILERPLATE) },
  { "register", DOUBT (BOILERPLATE) },
  { "registration", DOUBT (BOILERPLATE) },
  { "relatedposts", TEASERS },
  { "related*", TEASERS },
  { "replies", COMMENTS },
  { "reply", COMMENTS },
  { "respond", COMMENTS },
  { "review*", DOUBT (COMMENTS) },
  { "screenreader", OTHER },
  { "search", DOUBT (NAVIGATION) },
  { "searchform", NAVIGATION },
  { "seealso", TEASERS },
  { "share*", SHARE },
  { "sharing", SHARE },
  { "shoutbox", COMMENTS },
  { "sidebar*", NAVIGATION },
  { "sidenav", NAVIGATION },
  { "signin", OTHER },
  { "signup", OTHER },
  { "sitefooter", NAVIGATION },
  { "siteheader", NAVIGATION },
  { "skip", DOUBT (NAVIGATION) },
  { "skiplink*", NAVIGATION },
  { "slide*", DOUBT (CAPTION) },
  { "social*", SHARE },
  { "sociable", SHARE },
  { "source", DOUBT (CAPTION) },
  { "spends", DOUBT (ADVERTISING) },
  { "sponsor*", ADS },
  { "standfirst", ROLE (LEAD) },
  { "sticky", DOUBT (NAVIGATION) },
  { "storybody", BODY },
  { "storycontent", BODY },
  { "storymeta", METADATA },
  { "strapline", ROLE (LEAD) },
  { "subheadline", ROLE (LEAD) },
  { "subline", ROLE (LEAD) },
  { "subscrib*", DOUBT (ADVERTISING) },
  { "subscription*", DOUBT (ADVERTISING) },
  { "subtitle", ROLE (LEAD) },
  { "summary", ROLE (LEAD) },
  { "taboola*", ADS },
  { "tagcloud", NAVIGATION },
  { "taglist", NAVIGATION },
  { "tags", NAVIGATION },
  { "taxonomy", NAVIGATION },
  { "teaser*", DOUBT (TEASERS) },
  { "terms", DOUBT (NAVIGATION) },
  { "timestamp", METADATA },
  { "toc", DOUBT (NAVIGATION) },
  { "toolbar", NAVIGATION },
  { "toolbox", SHARE },
  { "tooltip", OTHER },
  { "topics", NAVIGATION },
  { "trackback*", COMMENTS },
  { "trending", TEASERS },
  { "visuallyhidden", OTHER },
  { "vorspann", ROLE (LEAD) },
  { "werbung", ADS },
  { "widget*", DOUBT (BOILERPLATE) },
  { "youmay*", TEASERS },
  { "zitat", ROLE (PULL_QUOTE) },
};

/* The first hint of each letter, so that a word is compared with a handful. */
static const guint8 *
letters (void)
{
  static guint8 first[27];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      guint position = 0;

      for (guint letter = 0; letter < 26; letter++)
        {
          first[letter] = (guint8) position;
          while (position < G_N_ELEMENTS (hints) && hints[position].word[0] == (char) ('a' + letter))
            position++;
        }
      first[26] = (guint8) position;
      g_once_init_leave (&ready, 1);
    }
  return first;
}

static gboolean
hint_matches (const char *pattern,
              const char *word)
{
  while (*pattern != '\0' && *pattern == *word)
    {
      pattern++;
      word++;
    }
  return *pattern == '*' || (*pattern == '\0' && *word == '\0');
}

static const Hint *
find_hint (const char *word)
{
  const guint8 *first = letters ();

  if (*word < 'a' || *word > 'z')
    return NULL;
  for (guint i = first[*word - 'a']; i < first[*word - 'a' + 1]; i++)
    if (hint_matches (hints[i].word, word))
      return &hints[i];
  return NULL;
}

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
  const Hint *against;
  const Hint *doubt;
  const Hint *role;
  const Hint *body;
} Said;

static void
hear_word_cb (const char *word,
              gpointer    data)
{
  Said *said = data;
  const Hint *hint = find_hint (word);

  if (hint == NULL)
    return;
  if (hint->says == SAYS_AGAINST && said->against == NULL)
    said->against = hint;
  else if (hint->says == SAYS_DOUBT && said->doubt == NULL)
    said->doubt = hint;
  else if (hint->says == SAYS_ROLE && said->role == NULL)
    said->role = hint;
  else if (hint->says == SAYS_BODY)
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
    search->found = **wanted == *word && hint_matches (*wanted, word);
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
