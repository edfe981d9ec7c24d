/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/coreference.h"

#include <string.h>

#define MAX_SENTENCES 4   /* back to what a pronoun means */
#define MAX_DESCRIBED 14  /* back to whom a description means */
#define MAX_CANDIDATES 60 /* mentions looked at: a sentence may hold thousands */
#define MIN_SCORE 40

static gboolean
sexes_agree (guint8 a,
             guint8 b)
{
  a &= LES_SEX_MALE | LES_SEX_FEMALE | LES_SEX_NEUTER;
  b &= LES_SEX_MALE | LES_SEX_FEMALE | LES_SEX_NEUTER;
  return a == 0 || b == 0 || (a & b) != 0;
}

/* A pronoun by itself or grown onto its verb ("a-t-elle"). */
const char *
les_coreference_pronoun_value (const LesCast *cast,
                               guint          token)
{
  const char *value = les_cast_value (cast, token, cast->pronouns);
  LesSpan     span;
  const char *hyphen;

  if (value != NULL || cast->noun_capitals || !les_cast_is_word (cast, token))
    return value;
  span = cast->tokens[token].span;
  hyphen = g_strrstr_len (cast->text + span.start, span.length, "-");
  return hyphen != NULL ? les_word_list_lookup (cast->pronouns, hyphen + 1, cast->text + les_span_end (span) - hyphen - 1) : NULL;
}

gboolean
les_coreference_read (const LesCast *cast,
                      guint          token,
                      LesReference  *reference)
{
  const char *value = les_coreference_pronoun_value (cast, token);
  gboolean    possessive = FALSE;
  LesMorph    morph;

  if (value == NULL)
    {
      value = les_cast_value (cast, token, cast->possessives);
      possessive = TRUE;
    }
  if (value == NULL)
    return FALSE;
  *reference = (LesReference) { .token = token, .last_speaker = -1, .singular = possessive };
  for (const char *p = value; *p != '\0'; p++)
    switch (*p)
      {
      case 'm': reference->sex |= LES_SEX_MALE; break;
      case 'f': reference->sex |= LES_SEX_FEMALE; break;
      case 'n': reference->sex |= LES_SEX_NEUTER; break;
      case 's': reference->singular = TRUE; break;
      case 'p': reference->plural = TRUE; break;
      default: break;
      }
  morph = les_cast_morph (cast, token);
  reference->nearest = !possessive && (morph.kinds & LES_KIND_DEMONSTRATIVE) != 0 && (morph.kinds & LES_KIND_PERSONAL) == 0;
  return TRUE;
}

/* How well an actor agrees with the reference in number and gender; negative: not at all. */
static int
agreement (const LesActor     *actor,
           const LesReference *reference)
{
  int score = 0;

  if (actor->plural ? !reference->plural : !reference->singular && !(actor->kind == LES_MENTION_NATION && reference->plural))
    return -1;
  if (actor->kind == LES_MENTION_PERSON && (reference->sex & (LES_SEX_MALE | LES_SEX_FEMALE)) == 0 && reference->sex != 0)
    return -1;
  if (actor->plural)
    return 0;
  if (!sexes_agree (actor->sex, reference->sex))
    return -1;
  if (actor->sex == 0)
    score -= 8;
  return score;
}

static int
weigh (const LesCast      *cast,
       const LesMention   *mention,
       guint               sentence,
       const LesReference *reference)
{
  const LesActor *actor = les_cast_actor (cast, mention->actor);
  int             score = agreement (actor, reference);

  if (score < 0 && score > -8)
    return -1;
  score += 90 - 13 * (int) (sentence - mention->sentence);
  if (reference->nearest)
    return score;
  score += mention->oblique ? -14 : mention->object ? -6 : 12;
  if (actor->kind == LES_MENTION_NATION)
    score -= 40;
  else if (actor->kind == LES_MENTION_INSTITUTION)
    score -= 12;
  if ((actor->entry_kinds & LES_MENTION_IS_UNSURE) != 0)
    score -= mention->oblique ? 44 : 12; /* "in Y": a place, as a rule */
  if (mention->actor == reference->last_speaker)
    score += MAX (0, 24 - 8 * (int) (sentence - MIN (sentence, reference->last_speaker_sentence)));
  return score;
}

/* The first mention that begins at or behind the token. */
static guint
mention_position (const LesCast *cast,
                  guint          token)
{
  guint low = 0, high = cast->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (les_cast_mention (cast, middle)->head < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* "X, die unter Berufung auf Y schrieb": what ends at the comma before the pronoun. */
static int
relative_antecedent (const LesCast      *cast,
                     const LesReference *reference)
{
  guint token = reference->token;

  if (token < 2 || !les_cast_is_mark (cast, token - 1, ",")
      || (les_cast_morph (cast, token).kinds & LES_KIND_RELATIVE) == 0)
    return -1;
  for (guint i = mention_position (cast, token), n = 0; i-- > 0 && n < 8; n++)
    {
      const LesMention *mention = les_cast_mention (cast, i);

      if (mention->end == token - 1 && mention->actor >= 0 && agreement (les_cast_actor (cast, mention->actor), reference) != -1)
        return mention->actor;
    }
  return -1;
}

int
les_coreference_pronoun (const LesCast      *cast,
                         const LesReference *reference)
{
  guint sentence = cast->sentence_of[reference->token];
  int   best = relative_antecedent (cast, reference), best_score = MIN_SCORE;

  if (best >= 0)
    return best;
  for (guint i = mention_position (cast, reference->token), n = 0; i-- > 0 && n < MAX_CANDIDATES; n++)
    {
      const LesMention *mention = les_cast_mention (cast, i);
      int               score;

      if (sentence - mention->sentence > MAX_SENTENCES)
        break;
      if (mention->actor < 0)
        continue;
      score = weigh (cast, mention, sentence, reference);
      if (score > best_score)
        {
          best_score = score;
          best = mention->actor;
        }
    }
  if (reference->last_speaker >= 0 && !reference->nearest)
    {
      const LesActor *actor = les_cast_actor (cast, reference->last_speaker);
      int             fits = agreement (actor, reference);
      int             score = fits + 106 - 14 * (int) (sentence - MIN (sentence, reference->last_speaker_sentence));

      if (fits != -1 && score > best_score && (actor->kind == LES_MENTION_PERSON || actor->anonymous || best < 0))
        best = reference->last_speaker;
    }
  return best;
}

/* Experts are called by any trade of theirs, politicians by any office; a soldier isn't a professor. */
static guint
family_of_roles (guint32 roles)
{
  static const guint families[LES_N_OFFICES] = {
    [LES_OFFICE_HEAD] = 1, [LES_OFFICE_MINISTER] = 1, [LES_OFFICE_MEMBER] = 1, [LES_OFFICE_PARTY] = 1, [LES_OFFICE_MAYOR] = 1,
    [LES_OFFICE_ENVOY] = 1 | 2, [LES_OFFICE_LEAD] = 1 | 2 | 8, [LES_OFFICE_OFFICIAL] = 2, [LES_OFFICE_SPOKESPERSON] = 2,
    [LES_OFFICE_MILITARY] = 4, [LES_OFFICE_POLICE] = 4, [LES_OFFICE_JUSTICE] = 2, [LES_OFFICE_AIDE] = 2, [LES_OFFICE_EXPERT] = 8,
    [LES_OFFICE_MEDIA] = 16, [LES_OFFICE_PERSON] = 0, [LES_OFFICE_COLLEAGUE] = 1,
  };
  guint found = 0;

  for (guint i = 0; i < LES_N_OFFICES; i++)
    if ((roles & (1u << i)) != 0)
      found |= families[i];
  return found;
}

/* Does the actor's role, as told, hold the description's own noun? */
static gboolean
role_has_noun (const LesCast    *cast,
               const LesActor   *actor,
               const LesMention *mention)
{
  LesWordEntry entry = les_cast_entry (cast, mention->head);
  LesSpan      span = cast->tokens[mention->head].span;
  g_autofree char *noun = g_strndup (cast->text + span.start + entry.head_start, MAX (entry.stem, entry.head_start + 1) - entry.head_start);
  g_autofree char *lowered = g_utf8_strdown (noun, -1);
  g_autofree char *role = actor->role != NULL ? g_utf8_strdown (actor->role, -1) : NULL;

  return role != NULL && strstr (role, lowered) != NULL;
}

/* Offices that few hold: another politician isn't called by them. */
static gboolean
is_single_office (LesOffice role)
{
  return role == LES_OFFICE_HEAD || role == LES_OFFICE_MINISTER || role == LES_OFFICE_MAYOR || role == LES_OFFICE_SPOKESPERSON;
}

static int
weigh_described (const LesCast      *cast,
                 const LesMention   *mention,
                 int                 candidate,
                 guint               distance,
                 const LesReference *reference)
{
  const LesActor *actor = les_cast_actor (cast, candidate);
  guint           wanted = family_of_roles (1u << mention->role), has = family_of_roles (actor->roles);
  int             score = 70 - 5 * (int) distance;

  if ((actor->kind != LES_MENTION_PERSON && !actor->anonymous) || actor->plural || !sexes_agree (actor->sex, mention->sex)
      || (actor->entry_kinds & LES_MENTION_IS_UNSURE) != 0)
    return -1;
  if (mention->nation != NULL && actor->nation != NULL && !g_str_equal (mention->nation, actor->nation))
    return -1;
  if (role_has_noun (cast, actor, mention))
    score += 40;
  else if ((actor->roles & (1u << mention->role)) != 0 && mention->role != LES_OFFICE_PERSON)
    score += 28;
  else if (wanted != 0 && has != 0)
    score += (wanted & has) != 0 && !is_single_office (mention->role) ? 14 : -60;
  else if (is_single_office (mention->role))
    score -= 40;
  if (actor->anonymous && !role_has_noun (cast, actor, mention))
    score -= 60;
  if (mention->institution != NULL && mention->rank > 0 && mention->role != LES_OFFICE_MINISTER)
    {
      if (actor->institution != NULL && g_str_equal (actor->institution, mention->institution))
        score += 30;
      else if (mention->role_end > mention->head + 1)
        score -= 70;
    }
  if (candidate == reference->last_speaker)
    score += 26;
  return score;
}

int
les_coreference_description (const LesCast      *cast,
                             int                 position,
                             const LesReference *reference)
{
  const LesMention *mention = les_cast_mention (cast, position);
  int               best = -1, best_score = MIN_SCORE;

  if (mention->plural || (mention->article != LES_ARTICLE_DEFINITE && mention->article != LES_ARTICLE_DEMONSTRATIVE
                          && !(cast->no_articles && mention->article == LES_ARTICLE_NONE)))
    return -1;
  for (guint i = position, n = 0; i-- > 0 && n < MAX_CANDIDATES;)
    {
      const LesMention *before = les_cast_mention (cast, i);
      int               score;

      if (mention->sentence - before->sentence > MAX_DESCRIBED)
        break;
      if (before->actor < 0)
        continue;
      n++;
      score = weigh_described (cast, mention, before->actor, mention->sentence - before->sentence, reference);
      if (score > best_score)
        {
          best_score = score;
          best = before->actor;
        }
    }
  if (best < 0 && reference->last_speaker >= 0)
    {
      guint distance = mention->sentence - MIN (mention->sentence, reference->last_speaker_sentence);

      if (weigh_described (cast, mention, reference->last_speaker, distance, reference) > MIN_SCORE)
        best = reference->last_speaker;
    }
  return best;
}
