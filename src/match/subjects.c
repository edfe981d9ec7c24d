/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/subjects.h"

#include <math.h>
#include <stdlib.h>

#include "text/gazetteer.h"

#define MOST_MENTIONS 256      /* a word that more units hold is a subject of everything */
#define MOST_UNITS 64          /* of a topic */
#define LEAST_WEIGHT 0.5f      /* of a word that can be a subject */
#define LEAST_FRAMED 0.1f      /* the same in a frame */
#define MOST_SHARE 0.002        /* of all pairs that one family of words may bring together */
#define MOST_ANYHOW 40         /* pairs that it may in any case */
#define LONG_WORD 9.0f         /* characters: longer words are more specific */
#define LEAST_CHANCE 0.02
#define ASKED 12               /* mentions that are asked whether they name an actor */

struct _LesSubjects
{
  LesMatching *matching;
  GArray      *mentions; /* LesMention, by hash, node */
  GArray      *subjects; /* LesSubject, by hash; by worth once chosen */
  GArray      *told;     /* guint32: positions in subjects, node by node, rising; twice what two words of a unit tell */
  guint8      *linked;   /* by node: whether any link has it */
  guint       *first;    /* n_nodes + 1: where a node's begin */
};

#define N_HASHES (1 + LES_MAX_ROOTS + LES_MAX_SENSES)

static guint
hashes_of (const LesWord *word,
           guint32        hashes[N_HASHES])
{
  guint n = 0;

  hashes[n++] = word->lemma;
  for (guint k = 0; k < LES_MAX_ROOTS; k++)
    if (word->roots[k] != 0)
      hashes[n++] = word->roots[k];
  for (guint k = 0; k < LES_MAX_SENSES; k++)
    if (word->senses[k] != 0)
      hashes[n++] = word->senses[k];
  return n;
}

gboolean
les_subject_is (const LesWord *word,
                guint32        hash)
{
  guint32 hashes[N_HASHES];
  guint n = hashes_of (word, hashes);

  for (guint i = 0; i < n; i++)
    if (hashes[i] == hash)
      return TRUE;
  return FALSE;
}

static gboolean
is_noun (const LesWord *word)
{
  return word->word_class == LES_CLASS_NOUN || word->word_class == LES_CLASS_NAME;
}

gboolean
les_subject_tells (const LesWord *word)
{
  if (word->flags & (LES_WORD_NUMBER | LES_WORD_ROLE | LES_WORD_MEASURE))
    return FALSE;
  if (word->flags & LES_WORD_FRAME)
    return (word->word_class == LES_CLASS_NOUN && word->weight >= LEAST_FRAMED) || (word->word_class == LES_CLASS_VERB && word->senses[0] != 0);
  switch ((LesWordClass) word->word_class)
    {
    case LES_CLASS_NAME:
    case LES_CLASS_NOUN:
    case LES_CLASS_ADJECTIVE:
    case LES_CLASS_VERB:
      return word->weight >= LEAST_WEIGHT;
    default:
      return FALSE;
    }
}

static const LesWord *
word_at (const LesSubjects *self,
         const LesMention  *mention)
{
  return les_features_words (les_matching_article (self->matching, mention->node)->features, les_matching_unit (self->matching, mention->node)) +
         mention->word;
}

static int
compare_hashes (const LesMention *x,
                const LesMention *y)
{
  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return x->node < y->node ? -1 : x->node > y->node;
}

/* Nouns first among the mentions of a unit, then the first. */
static int
compare_mentions (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const LesMention *x = a, *y = b;
  int order = compare_hashes (x, y);
  gboolean noun_x, noun_y;

  if (order != 0)
    return order;
  noun_x = is_noun (word_at (data, x));
  noun_y = is_noun (word_at (data, y));
  if (noun_x != noun_y)
    return noun_x ? -1 : 1;
  return x->word < y->word ? -1 : x->word > y->word;
}

/* Asks every few hundred steps. */
static gboolean
is_cancelled_at (const LesSubjects *self,
                 guint              step)
{
  return step % 512 == 0 && g_cancellable_is_cancelled (self->matching->watch->cancellable);
}

#define BUCKETS 256

/* By the first byte of the hash, then within each: sorting millions at once could not be cancelled. */
static void
sort_mentions (LesSubjects *self)
{
  g_autoptr (GArray) unsorted = self->mentions;
  guint starts[BUCKETS + 1] = { 0 }, next[BUCKETS];
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (LesMention), unsorted->len);

  g_array_set_size (sorted, unsorted->len);
  for (guint i = 0; i < unsorted->len; i++)
    starts[(g_array_index (unsorted, LesMention, i).hash >> 24) + 1]++;
  for (guint i = 0; i < BUCKETS; i++)
    {
      starts[i + 1] += starts[i];
      next[i] = starts[i];
    }
  for (guint i = 0; i < unsorted->len; i++)
    {
      const LesMention *mention = &g_array_index (unsorted, LesMention, i);

      g_array_index (sorted, LesMention, next[mention->hash >> 24]++) = *mention;
    }
  self->mentions = sorted;
  for (guint i = 0; i < BUCKETS && !g_cancellable_is_cancelled (self->matching->watch->cancellable); i++)
    if (starts[i + 1] > starts[i])
      g_qsort_with_data (&g_array_index (sorted, LesMention, starts[i]), (int) (starts[i + 1] - starts[i]), sizeof (LesMention), compare_mentions, self);
}

/* Of thousands of articles only units that are linked at all, however weakly, can be about the same. */
static void
collect_mentions (LesSubjects *self)
{
  LesMention *mentions;
  guint kept = 0;

  for (guint i = 0; i < self->matching->links->len; i++)
    {
      const LesScored *link = &g_array_index (self->matching->links, LesScored, i);

      self->linked[link->node_a] = self->linked[link->node_b] = 1;
    }
  for (guint32 node = 0; node < self->matching->n_nodes; node++)
    {
      const LesUnit *unit = les_matching_unit (self->matching, node);
      const LesWord *words = les_features_words (les_matching_article (self->matching, node)->features, unit);

      if (is_cancelled_at (self, node))
        break;

      for (guint w = 0; (self->linked[node] || self->matching->compared == NULL) && w < unit->n_words; w++)
        {
          guint32 hashes[N_HASHES];
          guint n = les_subject_tells (&words[w]) ? hashes_of (&words[w], hashes) : 0;

          for (guint k = 0; k < n; k++)
            {
              LesMention mention = { hashes[k], node, w, FALSE };
              g_array_append_val (self->mentions, mention);
            }
        }
    }
  sort_mentions (self);
  mentions = (LesMention *) (gpointer) self->mentions->data;
  for (guint i = 0; i < self->mentions->len && !is_cancelled_at (self, i); i++)
    if (kept == 0 || compare_hashes (&mentions[i], &mentions[kept - 1]) != 0)
      mentions[kept++] = mentions[i];
  g_array_set_size (self->mentions, kept);
}

static gboolean
is_time (const LesLanguage *language,
         const char        *word,
         gsize              length)
{
  static const char *const sections[] = { "time-nouns", "months", "weekdays" };
  LesMorph morph = les_morph_word (language, word, length, FALSE);
  LesWordKey spelt, lemma, head = { 0 };

  les_word_key_init (&spelt, word, (gssize) length);
  les_word_key_init (&lemma, morph.lemma, -1);
  if (morph.head != NULL)
    les_word_key_init (&head, morph.head, -1);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const LesWordList *list = les_language_list (language, sections[i]);

      if (les_word_list_has (list, &lemma) || les_word_list_has (list, &head) || les_word_list_has (list, &spelt))
        return TRUE;
    }
  return FALSE;
}

gboolean
les_subject_is_actor (const LesFeatures *features,
                      const LesWord     *word)
{
  const LesLanguage *language = les_reading_get_language (features->reading);
  const LesGazetteer *gazetteer = les_gazetteer_get (language);
  const LesToken *token = les_reading_get_tokens (features->reading, NULL) + word->token;
  const LesEntry *entry = les_gazetteer_word (gazetteer, features->text + token->span.start, token->span.length).entry;
  guint n_matched;

  if (is_time (language, features->text + token->span.start, token->span.length))
    return TRUE;
  if (entry == NULL)
    entry = les_gazetteer_match (gazetteer, features->text, token, word->n_tokens, &n_matched);
  if (entry == NULL && word->token > 0)
    {
      /* "Vereinigte Staaten", from its second word. */
      entry = les_gazetteer_match (gazetteer, features->text, token - 1, 2, &n_matched);
      if (entry != NULL && n_matched < 2)
        entry = NULL;
    }
  return entry != NULL && entry->kinds & (LES_ENTRY_NATION | LES_ENTRY_ROLE | LES_ENTRY_TITLE | LES_ENTRY_GIVEN_NAME | LES_ENTRY_REPORT);
}

/* Sums the mentions of one hash up; FALSE where they can't make a topic: of one article, without a noun, or of an actor. */
static gboolean
sum_up (LesSubjects *self,
        LesSubject  *subject)
{
  guint n_nouns = 0, n_actors = 0, n_asked = 0, characters = 0, run = 0;
  double pairs = (double) subject->n * subject->n;

  subject->n_articles = 0;
  subject->weight = 0;
  for (guint i = 0; i < subject->n; i++)
    {
      const LesMention *mention = les_subjects_mention (self, subject->first + i);
      const LesWord *word = word_at (self, mention);
      guint article = self->matching->node_article[mention->node];

      run++;
      if (i + 1 == subject->n || self->matching->node_article[les_subjects_mention (self, subject->first + i + 1)->node] != article)
        {
          pairs -= (double) run * run;
          run = 0;
          subject->n_articles++;
        }
      if (!is_noun (word))
        continue;
      subject->weight = MAX (subject->weight, word->weight);
      characters += les_reading_get_tokens (les_matching_article (self->matching, mention->node)->features->reading, NULL)[word->token].span.length;
      n_nouns++;
      if (n_asked < (self->matching->compared == NULL ? ASKED : 1))
        {
          n_asked++;
          n_actors += les_subject_is_actor (les_matching_article (self->matching, mention->node)->features, word);
        }
    }
  subject->cost = pairs / 2;
  subject->length = n_nouns > 0 ? (float) characters / n_nouns : 0;
  return n_nouns > 0 && subject->n_articles > 1 && 2 * n_actors < n_asked;
}

static int
compare_subject_hash (gconstpointer a,
                      gconstpointer b)
{
  guint32 x = ((const LesSubject *) a)->hash, y = ((const LesSubject *) b)->hash;

  return x < y ? -1 : x > y;
}

static LesSubject *
find_subject (LesSubjects *self,
              guint32      hash)
{
  LesSubject key = { .hash = hash };
  guint found;

  return g_array_binary_search (self->subjects, &key, compare_subject_hash, &found) ? &g_array_index (self->subjects, LesSubject, found) : NULL;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* What each unit tells of the subjects, so that two units are compared by walking two short lists. */
static void
list_told (LesSubjects *self)
{
  self->first = g_new0 (guint, self->matching->n_nodes + 1);
  for (guint32 node = 0; node < self->matching->n_nodes; node++)
    {
      const LesUnit *unit = les_matching_unit (self->matching, node);
      const LesWord *words = les_features_words (les_matching_article (self->matching, node)->features, unit);

      if (is_cancelled_at (self, node))
        return;
      self->first[node] = self->told->len;
      for (guint w = 0; self->linked[node] && w < unit->n_words; w++)
        {
          guint32 hashes[N_HASHES];
          guint n = les_subject_tells (&words[w]) ? hashes_of (&words[w], hashes) : 0;

          for (guint k = 0; k < n; k++)
            {
              LesSubject *subject = find_subject (self, hashes[k]);
              guint32 position;

              if (subject == NULL)
                continue;
              position = subject - &g_array_index (self->subjects, LesSubject, 0);
              g_array_append_val (self->told, position);
            }
        }
      if (self->told->len > self->first[node])
        qsort (&g_array_index (self->told, guint32, self->first[node]), self->told->len - self->first[node], sizeof (guint32), compare_positions);
    }
  self->first[self->matching->n_nodes] = self->told->len;
}

LesSubjects *
les_subjects_new (LesMatching *matching)
{
  LesSubjects *self = g_new0 (LesSubjects, 1);

  self->matching = matching;
  self->mentions = g_array_new (FALSE, FALSE, sizeof (LesMention));
  self->subjects = g_array_new (FALSE, FALSE, sizeof (LesSubject));
  self->told = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->linked = g_new0 (guint8, matching->n_nodes + 1);
  collect_mentions (self);
  for (guint i = 0; i < self->mentions->len;)
    {
      LesSubject subject = { .hash = les_subjects_mention (self, i)->hash, .first = i };

      if (is_cancelled_at (self, self->subjects->len))
        break;

      while (i < self->mentions->len && les_subjects_mention (self, i)->hash == subject.hash)
        i++;
      subject.n = i - subject.first;
      if (subject.n >= 2 && subject.n <= MOST_MENTIONS && sum_up (self, &subject))
        g_array_append_val (self->subjects, subject);
    }
  list_told (self);
  return self;
}

void
les_subjects_free (LesSubjects *self)
{
  g_array_unref (self->mentions);
  g_array_unref (self->subjects);
  g_array_unref (self->told);
  g_free (self->first);
  g_free (self->linked);
  g_free (self);
}

const LesMention *
les_subjects_mention (const LesSubjects *self,
                      guint              position)
{
  return &g_array_index (self->mentions, LesMention, position);
}

/* The unit's mention of the subject has a near one elsewhere. */
static void
keep_mention (LesSubjects      *self,
              const LesSubject *subject,
              guint32           node)
{
  guint low = subject->first, high = subject->first + subject->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (les_subjects_mention (self, middle)->node < node)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < subject->first + subject->n && les_subjects_mention (self, low)->node == node)
    g_array_index (self->mentions, LesMention, low).near = TRUE;
}

void
les_subjects_speak (LesSubjects *self,
                    guint32      node_a,
                    guint32      node_b,
                    float        closeness,
                    gboolean     near)
{
  const guint32 *told = (const guint32 *) (gconstpointer) self->told->data;
  guint a = self->first[node_a], b = self->first[node_b], end_a = self->first[node_a + 1], end_b = self->first[node_b + 1];

  while (a < end_a && b < end_b)
    if (told[a] < told[b])
      a++;
    else if (told[a] > told[b])
      b++;
    else
      {
        LesSubject *subject = &g_array_index (self->subjects, LesSubject, told[a++]);

        subject->gain += closeness;
        if (near)
          {
            keep_mention (self, subject, node_a);
            keep_mention (self, subject, node_b);
          }
      }
}

/* Moves the mentions that are kept to the front of each subject's and sums them up again. */
static void
drop_lonely (LesSubjects *self)
{
  LesSubject *all = (LesSubject *) (gpointer) self->subjects->data;
  LesMention *mentions = (LesMention *) (gpointer) self->mentions->data;
  guint n_subjects = 0;

  for (guint i = 0; i < self->subjects->len; i++)
    {
      guint n = 0;

      if (is_cancelled_at (self, i))
        break;
      for (guint k = 0; k < all[i].n; k++)
        if (mentions[all[i].first + k].near)
          mentions[all[i].first + n++] = mentions[all[i].first + k];
      all[i].n = n;
      if (n >= 2 && n <= MOST_UNITS && sum_up (self, &all[i]))
        all[n_subjects++] = all[i];
    }
  g_array_set_size (self->subjects, n_subjects);
}

/* Specific, shared by many articles, and by units that are close. */
static double
worth_of (const LesSubject *subject)
{
  return subject->weight * MIN (1, subject->length / LONG_WORD) * sqrt (subject->n_articles) *
         pow ((subject->gain + LEAST_CHANCE) / (subject->cost + 2), 0.3);
}

static int
compare_worth (gconstpointer a,
               gconstpointer b)
{
  const LesSubject *x = a, *y = b;

  if (x->worth != y->worth)
    return x->worth > y->worth ? -1 : 1;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* Of the families a noun belongs to the widest that is specific enough. */
static void
choose_family (LesSubjects   *self,
               const LesWord *word,
               double         most)
{
  guint32 hashes[N_HASHES];
  guint n = hashes_of (word, hashes);
  LesSubject *best = NULL;

  for (guint k = 0; k < n; k++)
    {
      LesSubject *subject = find_subject (self, hashes[k]);

      if (subject != NULL && subject->cost <= most && (best == NULL || subject->cost > best->cost))
        best = subject;
    }
  if (best != NULL)
    best->chosen = TRUE;
}

const LesSubject *
les_subjects_choose (LesSubjects *self,
                     double       pairs,
                     float        least_gain,
                     guint       *n)
{
  double most = MAX (MOST_ANYHOW, MOST_SHARE * pairs);
  LesSubject *all = (LesSubject *) (gpointer) self->subjects->data;
  guint kept = 0;

  drop_lonely (self);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const LesMention *mention = les_subjects_mention (self, i);
      const LesWord *word = word_at (self, mention);

      if (is_cancelled_at (self, i))
        break;
      if (is_noun (word) && word->lemma == mention->hash)
        choose_family (self, word, most);
    }
  for (guint i = 0; i < self->subjects->len; i++)
    if (all[i].chosen && all[i].gain >= least_gain)
      {
        all[kept] = all[i];
        all[kept].worth = worth_of (&all[i]);
        kept++;
      }
  g_array_set_size (self->subjects, kept);
  g_array_sort (self->subjects, compare_worth);
  *n = kept;
  return (const LesSubject *) (gconstpointer) self->subjects->data;
}
