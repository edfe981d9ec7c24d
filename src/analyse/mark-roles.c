/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/mark-roles.h"

static gunichar
mark_char (const LesMarkPlace *self,
           guint               token)
{
  return g_utf8_get_char (self->text + self->tokens[token].span.start);
}

static gboolean
space_before (const LesMarkPlace *self,
              guint               token)
{
  return token == self->first || (self->tokens[token].flags & LES_TOKEN_SPACE_BEFORE) != 0;
}

/* A word cannot follow: space, the block's end or a mark that closes. */
static gboolean
space_after (const LesMarkPlace *self,
             guint               token)
{
  return token + 1 >= self->end || (self->tokens[token + 1].flags & LES_TOKEN_SPACE_BEFORE) != 0;
}

static gboolean
word_after (const LesMarkPlace *self,
            guint               token)
{
  const LesToken *next;
  gunichar c;

  if (space_after (self, token))
    return FALSE;
  next = &self->tokens[token + 1];
  if (next->kind == LES_TOKEN_WORD || next->kind == LES_TOKEN_NUMBER || next->kind == LES_TOKEN_QUOTE)
    return TRUE;
  c = mark_char (self, token + 1);
  return c == '(' || c == '[' || c == 0x2026 || c == 0xbf || c == 0xa1 || c == '.' || c == '#' || c == '@' || c == '$';
}

gboolean
les_mark_follows_word (const LesMarkPlace *self,
                       guint               token)
{
  const LesToken *previous;
  gunichar c;

  if (space_before (self, token))
    return FALSE;
  previous = &self->tokens[token - 1];
  if (previous->kind != LES_TOKEN_MARK)
    return TRUE;
  c = mark_char (self, token - 1);
  return c != '(' && c != '[' && c != 0x2013 && c != 0x2014 && c != '/' && c != '-';
}

/* Marks of one shape for both ends: the side with the word tells. */
static guint
roles_by_space (const LesMarkPlace *self,
                guint               token)
{
  gboolean before = les_mark_follows_word (self, token);
  gboolean after = word_after (self, token);

  if (before != after)
    return after ? LES_MARK_CAN_OPEN : LES_MARK_CAN_CLOSE;
  return LES_MARK_CAN_OPEN | LES_MARK_CAN_CLOSE;
}

gboolean
les_mark_read (const LesMarkPlace *self,
               guint               token,
               LesMark            *mark)
{
  gunichar c = mark_char (self, token);

  mark->token = token;
  mark->family = LES_MARK_DOUBLE;
  switch (c)
    {
    case 0x201e: /* „ opens, but is typed for a closing mark too */
    case 0x201f:
      mark->roles = roles_by_space (self, token) == LES_MARK_CAN_CLOSE ? LES_MARK_CAN_CLOSE : LES_MARK_CAN_OPEN;
      return TRUE;
    case 0x201c: /* “: closes in German, opens in English */
    case 0x201d: /* ”: closes, opens in Swedish and by mistake */
      mark->roles = roles_by_space (self, token);
      if (mark->roles == (LES_MARK_CAN_OPEN | LES_MARK_CAN_CLOSE))
        mark->roles = LES_MARK_CAN_CLOSE | (c == 0x201c ? LES_MARK_CAN_OPEN : 0);
      return TRUE;
    case '"':
    case 0x2033:
      mark->roles = roles_by_space (self, token);
      return TRUE;
    case 0xab: /* « */
    case 0xbb: /* » */
      mark->family = LES_MARK_GUILLEMET;
      mark->roles = (c == 0xbb) == self->opens_right ? LES_MARK_CAN_OPEN : LES_MARK_CAN_CLOSE;
      return TRUE;
    case 0x201a: /* ‚ */
      mark->family = LES_MARK_SINGLE;
      mark->roles = LES_MARK_CAN_OPEN;
      return TRUE;
    case 0x2018:
    case 0x2019:
    case '\'':
    case '`':
    case 0xb4:
    case 0x2032:
    case 0x2039:
    case 0x203a:
      mark->family = LES_MARK_SINGLE;
      mark->roles = roles_by_space (self, token);
      return mark->roles != (LES_MARK_CAN_OPEN | LES_MARK_CAN_CLOSE);
    default:
      return FALSE;
    }
}

gboolean
les_mark_is_doubled (const LesMarkPlace *self,
                     guint               token)
{
  gunichar c = mark_char (self, token);

  return (c == '\'' || c == '`' || c == 0x2019 || c == 0x2018) && token + 1 < self->end
         && self->tokens[token + 1].kind == LES_TOKEN_QUOTE && mark_char (self, token + 1) == c
         && !(self->tokens[token + 1].flags & LES_TOKEN_SPACE_BEFORE);
}
