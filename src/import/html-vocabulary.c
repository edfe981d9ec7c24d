/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-vocabulary.h"

#include "import/html-hints.h"

#define NAVIGATION LES_SAYS_AGAINST, LES_REMOVED_NAVIGATION
#define CONSENT    LES_SAYS_AGAINST, LES_REMOVED_CONSENT
#define CAPTION    LES_SAYS_AGAINST, LES_REMOVED_CAPTION
#define SHARE      LES_SAYS_AGAINST, LES_REMOVED_SHARE
#define TEASERS    LES_SAYS_AGAINST, LES_REMOVED_TEASERS
#define METADATA   LES_SAYS_AGAINST, LES_REMOVED_METADATA
#define ADS        LES_SAYS_AGAINST, LES_REMOVED_ADVERTISING
#define COMMENTS   LES_SAYS_AGAINST, LES_REMOVED_COMMENTS
#define OTHER      LES_SAYS_AGAINST, LES_REMOVED_BOILERPLATE
#define DOUBT(why) LES_SAYS_DOUBT, LES_REMOVED_##why
#define ROLE(role) LES_SAYS_ROLE, LES_ROLE_##role
#define BODY       LES_SAYS_BODY, 0

static const LesHtmlHint hints[] =
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

gboolean
les_html_hint_matches (const char *pattern,
              const char *word)
{
  while (*pattern != '\0' && *pattern == *word)
    {
      pattern++;
      word++;
    }
  return *pattern == '*' || (*pattern == '\0' && *word == '\0');
}

const LesHtmlHint *
les_html_hint_find (const char *word)
{
  const guint8 *first = letters ();

  if (*word < 'a' || *word > 'z')
    return NULL;
  for (guint i = first[*word - 'a']; i < first[*word - 'a' + 1]; i++)
    if (les_html_hint_matches (hints[i].word, word))
      return &hints[i];
  return NULL;
}
