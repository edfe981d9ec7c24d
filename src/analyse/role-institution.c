/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/role-institution.h"

#include "analyse/names.h"
#include "analyse/role-front.h"

#define MAX_OWN_NAME 8 /* tokens of an institution's own name */
#define MAX_BRACKET 4

guint
les_role_read_bracket (const LesCast *cast,
                       guint          token,
                       guint          limit,
                       const char   **short_name)
{
  guint end = token + 1;

  if (!les_cast_is_mark (cast, token, "("))
    return token;
  while (end < limit && end - token <= MAX_BRACKET && !les_cast_is_mark (cast, end, ")"))
    end++;
  if (end >= limit || !les_cast_is_mark (cast, end, ")") || end == token + 1 || !les_cast_is_capital (cast, token + 1))
    return token;
  *short_name = les_cast_keep (cast, token + 1, end);
  return end + 1;
}

static gboolean
is_linking (const LesCast *cast,
            guint          token)
{
  static const char *const words[] = { "of", "for", "the", "on", "and", "de", "du", "des", "la", "les", "y", "del", "and", "in", "&" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (les_cast_is_mark (cast, token, words[i]))
      return TRUE;
  return FALSE;
}

/* "for the Study of War (ISW)" behind a noun: foreign little words and capitals up to the bracket. */
static guint
foreign_name_end (const LesCast *cast,
                  guint          token,
                  guint          limit)
{
  guint end = token;

  while (end < limit && (les_cast_is_capital (cast, end) || is_linking (cast, end)))
    end++;
  return les_cast_is_mark (cast, end, "(") && les_name_likeness (cast, end + 1) == LES_LIKENESS_ACRONYM
         && les_cast_is_mark (cast, end + 2, ")") ? end : token;
}

/* "für politische Bildung" behind a noun is a part of its name. */
static guint
linked_name_end (const LesCast *cast,
                 guint          token,
                 guint          limit)
{
  guint end = token, last = token;

  if (!les_cast_in_list (cast, token, les_language_list (cast->language, "name-links")))
    return token;
  for (end = token + 1; end < limit && end < token + 8; end++)
    if (les_cast_is_capital (cast, end) || (!cast->noun_capitals && (les_cast_morph (cast, end).flags & LES_MORPH_NOUN) != 0))
      last = end + 1;
    else if (!les_role_is_attribute (cast, end) && !les_cast_in_list (cast, end, les_language_list (cast->language, "name-joins")))
      break;
  return last;
}

guint
les_role_read_own_name (const LesCast *cast,
                        guint          token,
                        guint          limit,
                        gboolean       is_medium)
{
  guint end = token;

  limit = MIN (limit, token + MAX_OWN_NAME);
  if (token < limit && (cast->tokens[token].kind == LES_TOKEN_QUOTE || les_cast_is_mark (cast, token, "*")))
    {
      for (end = token + 1; end < limit; end++)
        if (cast->tokens[end].kind == LES_TOKEN_QUOTE || les_cast_is_mark (cast, end, "*"))
          return end > token + 1 && les_cast_is_capital (cast, token + 1) ? end + 1 : token;
      return token;
    }
  if (token + 1 < limit && !les_cast_is_capital (cast, token) && is_linking (cast, token))
    end = foreign_name_end (cast, token, limit);
  while (end < limit)
    {
      LesNameLikeness likeness = les_name_likeness (cast, end);
      LesWordEntry    entry = les_cast_entry (cast, end);
      guint           next = end + 1;

      if (likeness == LES_LIKENESS_NAME || likeness == LES_LIKENESS_ACRONYM || likeness == LES_LIKENESS_GIVEN
          || (likeness == LES_LIKENESS_WEAK && entry.entry == NULL
              && (entry.head == NULL || (is_medium && (entry.head->kinds & LES_ENTRY_ROLE) == 0))
              && (end > token ? !les_cast_in_list (cast, end, cast->times)
                              : is_medium || (les_cast_morph (cast, end).kinds & LES_KIND_PLACE) != 0))
          || (entry.entry != NULL && (entry.entry->kinds & (LES_ENTRY_AGENCY | LES_ENTRY_NATION)) != 0
              && les_cast_is_capital (cast, end)))
        {
          end = next;
          continue;
        }
      while (end > token && next < limit && next - end < 3 && is_linking (cast, next))
        next++;
      if (end == token || !is_linking (cast, end) || !les_cast_is_capital (cast, next)
          || les_name_likeness (cast, next) < LES_LIKENESS_WEAK)
        break;
      end = next + 1;
    }
  return end;
}

void
les_role_read_institution (const LesCast *cast,
                           guint          noun,
                           guint          limit,
                           LesRolePart   *part)
{
  part->first = noun;
  part->end = noun + 1;
  part->name_first = part->name_end = noun + 1;
  part->end = part->name_end = les_role_read_own_name (cast, noun + 1, limit,
                                                       part->entry != NULL && (part->entry->kinds & LES_ENTRY_MEDIUM) != 0);
  if (part->end == noun + 1)
    part->tail_end = part->end = linked_name_end (cast, noun + 1, limit);
  part->end = les_role_read_bracket (cast, part->end, limit, &part->short_name);
}
