/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/mention-finder.h"

LesMention *
les_mention_finder_add (LesMentionFinder *finder,
                        LesMentionKind    kind,
                        guint             first,
                        guint             end,
                        guint             head)
{
  LesCast   *cast = finder->cast;
  LesMention mention = { .first = first, .end = end, .head = head, .kind = kind, .actor = -1 };

  mention.sentence = cast->sentence_of[head];
  mention.name_first = mention.name_end = head;
  mention.role_first = mention.role_end = head;
  g_array_append_val (cast->mentions, mention);
  return les_cast_mention (cast, cast->mentions->len - 1);
}

gboolean
les_mention_is_small_agency (const LesCast *cast,
                             guint          token)
{
  LesWordEntry entry;

  if (cast->tokens[token].span.length > 4 || cast->tokens[token].span.length < 2 || !les_cast_is_word (cast, token)
      || les_cast_is_capital (cast, token))
    return FALSE;
  entry = les_cast_entry (cast, token);
  return entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_AGENCY) != 0
         && les_cast_is_mark (cast, token, entry.entry->name);
}

guint
les_mention_finder_front (const LesMentionFinder *finder,
                          guint                   token)
{
  const LesCast *cast = finder->cast;

  return MAX (finder->front, cast->sentences[cast->sentence_of[token]].first_token);
}
