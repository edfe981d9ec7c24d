/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/topics.h"

#include <math.h>
#include <string.h>

#include "match/label.h"

#define MOST_UNITS 64           /* of a topic; a word that more hold is a subject */
#define SHARE 0.040             /* of all pairs of units of two articles that topics may bring together */
#define PAIRS_A_UNIT 2.0        /* the same, in large collections */
#define LARGE_SCORE 0.2f         /* of a link that counts in a large collection */
#define TERM_SHARE 0.6          /* of the budget, for topics of one term; the rest for topics of two or three */
#define MOST_COMMON_TERMS 3
#define SMALL_TOPIC 10          /* units from which on no further term is needed to tell it */
#define LEAST_GAIN 0.1         /* summed scores of the links a topic must hold */
#define SAME_UNITS 0.6          /* of the smaller topic, from which on two are one */
#define MOST_TERMS 6
#define LEAST_WEIGHT 0.25f       /* of a word that can be a subject */
#define MOST_TOPICS 2000

typedef struct
{
  guint32 hash;
  guint32 node;
} Entry;

typedef struct
{
  guint32 hash;
  guint32 first, n;  /* entries */
  double  cost;      /* pairs of units of two articles */
  double  gain;      /* summed scores of their links */
} Term;

typedef struct
{
  GArray *nodes;  /* guint32, ascending */
  GArray *hashes; /* guint32, of its terms, best first */
} Topic;

typedef struct
{
  LesMatching *matching;
  GArray      *entries;  /* Entry, by hash, node */
  GArray      *terms;    /* Term, by hash */
  GHashTable  *together; /* set of gint64: pairs of nodes that topics bring together */
  GPtrArray   *topics;   /* Topic */
  GHashTable  *by_node;  /* node → GArray of guint: positions of topics */
} Builder;

static void
topic_free (gpointer data)
{
  Topic *topic = data;

  g_array_unref (topic->nodes);
  g_array_unref (topic->hashes);
  g_free (topic);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return x->node < y->node ? -1 : x->node > y->node;
}

static gboolean
tells_subject (const LesWord *word)
{
  if (word->flags & LES_WORD_FRAME)
    return FALSE;
  switch ((LesWordClass) word->word_class)
    {
    case LES_CLASS_NUMBER:
      return word->figure == LES_FIGURE_AMOUNT && word->value >= 13;
    case LES_CLASS_NAME:
    case LES_CLASS_NOUN:
    case LES_CLASS_ADJECTIVE:
    case LES_CLASS_VERB:
      return word->weight >= LEAST_WEIGHT;
    default:
      return FALSE;
    }
}

static void
add_entry (Builder *self,
           guint32  hash,
           guint32  node)
{
  Entry entry = { hash, node };

  if (hash != 0)
    g_array_append_val (self->entries, entry);
}

static void
enter_node (Builder *self,
            guint32  node)
{
  const LesUnit *unit = les_matching_unit (self->matching, node);
  const LesWord *words = les_features_words (les_matching_article (self->matching, node)->features, unit);

  for (guint i = 0; i < unit->n_words; i++)
    {
      if (!tells_subject (&words[i]))
        continue;
      add_entry (self, words[i].lemma, node);
      for (guint k = 0; k < LES_MAX_ROOTS; k++)
        add_entry (self, words[i].roots[k], node);
      for (guint k = 0; k < LES_MAX_SENSES; k++)
        add_entry (self, words[i].senses[k], node);
    }
}

/* Only units that are linked at all, however weakly, can be about the same. */
static void
collect_entries (Builder *self)
{
  g_autofree guint8 *linked = g_new0 (guint8, self->matching->n_nodes + 1);
  Entry *entries;
  guint kept = 0;

  for (guint i = 0; i < self->matching->links->len; i++)
    {
      const LesScored *link = &g_array_index (self->matching->links, LesScored, i);

      linked[link->node_a] = linked[link->node_b] = 1;
    }
  for (guint32 node = 0; node < self->matching->n_nodes; node++)
    if (linked[node])
      enter_node (self, node);
  g_array_sort (self->entries, compare_entries);
  entries = (Entry *) (gpointer) self->entries->data;
  for (guint i = 0; i < self->entries->len; i++)
    if (kept == 0 || compare_entries (&entries[i], &entries[kept - 1]) != 0)
      entries[kept++] = entries[i];
  g_array_set_size (self->entries, kept);
}

/* The pairs of nodes of two articles; nodes ascend, and so do their articles. */
static double
count_pairs (Builder *self,
             guint    first,
             guint    n)
{
  double pairs = (double) n * n;
  guint run = 0;

  for (guint i = 0; i < n; i++)
    {
      guint article = self->matching->node_article[g_array_index (self->entries, Entry, first + i).node];

      run++;
      if (i + 1 == n || self->matching->node_article[g_array_index (self->entries, Entry, first + i + 1).node] != article)
        {
          pairs -= (double) run * run;
          run = 0;
        }
    }
  return pairs / 2;
}

static void
collect_terms (Builder *self)
{
  for (guint i = 0; i < self->entries->len;)
    {
      Term term = { g_array_index (self->entries, Entry, i).hash, i };

      while (i < self->entries->len && g_array_index (self->entries, Entry, i).hash == term.hash)
        i++;
      term.n = i - term.first;
      if (term.n < 2 || term.n > MOST_UNITS)
        continue;
      term.cost = count_pairs (self, term.first, term.n);
      if (term.cost > 0)
        g_array_append_val (self->terms, term);
    }
}

static int
compare_term_hash (gconstpointer a,
                   gconstpointer b)
{
  guint32 x = ((const Term *) a)->hash, y = ((const Term *) b)->hash;

  return x < y ? -1 : x > y;
}

static Term *
find_term (Builder *self,
           guint32  hash)
{
  Term key = { hash };
  guint found;

  return g_array_binary_search (self->terms, &key, compare_term_hash, &found) ? &g_array_index (self->terms, Term, found) : NULL;
}

/* The hashes by which the word of a node can make a topic. */
static guint
hashes_of (const LesWord *word,
           guint32        hashes[1 + LES_MAX_ROOTS + LES_MAX_SENSES])
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

static gboolean
unit_has (const LesWord *words,
          guint          n_words,
          guint32        hash)
{
  guint64 bit = les_signature_bit (hash);

  for (guint i = 0; i < n_words; i++)
    {
      guint32 hashes[1 + LES_MAX_ROOTS + LES_MAX_SENSES];
      guint n = (words[i].signature & bit) != 0 && tells_subject (&words[i]) ? hashes_of (&words[i], hashes) : 0;

      for (guint k = 0; k < n; k++)
        if (hashes[k] == hash)
          return TRUE;
    }
  return FALSE;
}

/* How close two units are in what they say, whatever their articles share beside: two articles on one subject need not retell
 * one another. */
static float
closeness (const LesScored *link)
{
  return les_logit_to_score (les_evidence_logit (&link->candidate->evidence));
}

/* A link speaks for each term that its two units share. */
static void
add_gain (Builder         *self,
          const LesScored *link)
{
  const LesUnit *unit_a = les_matching_unit (self->matching, link->node_a), *unit_b = les_matching_unit (self->matching, link->node_b);
  const LesWord *a = les_features_words (les_matching_article (self->matching, link->node_a)->features, unit_a);
  const LesWord *b = les_features_words (les_matching_article (self->matching, link->node_b)->features, unit_b);

  for (guint i = 0; i < unit_a->n_words; i++)
    {
      guint32 hashes[1 + LES_MAX_ROOTS + LES_MAX_SENSES];
      guint n = tells_subject (&a[i]) ? hashes_of (&a[i], hashes) : 0;

      for (guint k = 0; k < n; k++)
        {
          Term *term = unit_has (b, unit_b->n_words, hashes[k]) ? find_term (self, hashes[k]) : NULL;

          if (term != NULL)
            term->gain += closeness (link);
        }
    }
}

static int
compare_worth (gconstpointer a,
               gconstpointer b)
{
  const Term *x = a, *y = b;
  double worth_x = x->gain / (x->cost + 2), worth_y = y->gain / (y->cost + 2);

  if (worth_x != worth_y)
    return worth_x > worth_y ? -1 : 1;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static gint64
pair_key (guint32 a,
          guint32 b)
{
  return (gint64) MIN (a, b) << 32 | MAX (a, b);
}

/* The pairs that these nodes would newly bring together; entered where enter is set. */
static guint
bring_together (Builder       *self,
                const guint32 *nodes,
                guint          n,
                gboolean       enter)
{
  guint fresh = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        gint64 key = pair_key (nodes[i], nodes[j]);

        if (self->matching->node_article[nodes[i]] == self->matching->node_article[nodes[j]] || g_hash_table_contains (self->together, &key))
          continue;
        fresh++;
        if (enter)
          g_hash_table_add (self->together, g_memdup2 (&key, sizeof key));
      }
  return fresh;
}

static int
compare_nodes (gconstpointer a,
               gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static guint
shared_nodes (const GArray  *nodes,
              const guint32 *others,
              guint          n)
{
  guint shared = 0;

  for (guint i = 0; i < n; i++)
    shared += g_array_binary_search ((GArray *) nodes, &others[i], compare_nodes, NULL);
  return shared;
}

/* A topic that holds nearly the same units, found through the first of them. */
static Topic *
find_same (Builder       *self,
           const guint32 *nodes,
           guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      GArray *positions = g_hash_table_lookup (self->by_node, GUINT_TO_POINTER (nodes[i]));

      for (guint k = 0; positions != NULL && k < positions->len; k++)
        {
          Topic *topic = g_ptr_array_index (self->topics, g_array_index (positions, guint, k));
          guint shared = shared_nodes (topic->nodes, nodes, n);

          if (shared >= SAME_UNITS * MIN (n, topic->nodes->len) && MAX (n, topic->nodes->len) <= 2 * MIN (n, topic->nodes->len))
            return topic;
        }
    }
  return NULL;
}

static void
remember_topic (Builder       *self,
                const guint32 *nodes,
                guint          n,
                guint          position)
{
  for (guint i = 0; i < n; i++)
    {
      GArray *positions = g_hash_table_lookup (self->by_node, GUINT_TO_POINTER (nodes[i]));

      if (positions == NULL)
        {
          positions = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->by_node, GUINT_TO_POINTER (nodes[i]), positions);
        }
      g_array_append_val (positions, position);
    }
}

static void
take_term (Builder       *self,
           const guint32 *nodes,
           guint          n,
           const guint32 *hashes,
           guint          n_hashes)
{
  Topic *topic = find_same (self, nodes, n);

  bring_together (self, nodes, n, TRUE);
  if (topic != NULL && shared_nodes (topic->nodes, nodes, n) == n)
    {
      if (topic->hashes->len < MOST_TERMS)
        g_array_append_vals (topic->hashes, hashes, n_hashes);
      return;
    }
  topic = g_new0 (Topic, 1);
  topic->nodes = g_array_new (FALSE, FALSE, sizeof (guint32));
  topic->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_vals (topic->nodes, nodes, n);
  g_array_append_vals (topic->hashes, hashes, n_hashes);
  remember_topic (self, nodes, n, self->topics->len);
  g_ptr_array_add (self->topics, topic);
}

/* All pairs of units of two articles, of which topics may bring a share together, beside those that say the same; linear in large
 * collections. */
static double
budget_of (LesMatching *matching)
{
  double pairs = (double) matching->n_nodes * matching->n_nodes, same = 0;

  for (guint i = 0; i < matching->articles->len; i++)
    {
      double n = ((LesIndexed *) g_ptr_array_index (matching->articles, i))->features->units->len;

      pairs -= n * n;
    }
  for (guint i = 0; i < matching->links->len; i++)
    same += g_array_index (matching->links, LesScored, i).score;
  return (matching->compared == NULL ? SHARE * pairs / 2 : PAIRS_A_UNIT * matching->n_nodes) + same;
}

static double
choose_terms (Builder *self)
{
  double left = TERM_SHARE * budget_of (self->matching);

  g_array_sort (self->terms, compare_worth);
  for (guint i = 0; i < self->terms->len && left > 0 && self->topics->len < MOST_TOPICS; i++)
    {
      const Term *term = &g_array_index (self->terms, Term, i);
      g_autofree guint32 *nodes = g_new (guint32, term->n);
      guint fresh;

      if (term->gain < LEAST_GAIN)
        break;
      for (guint k = 0; k < term->n; k++)
        nodes[k] = g_array_index (self->entries, Entry, term->first + k).node;
      fresh = bring_together (self, nodes, term->n, FALSE);
      if (fresh > left)
        continue;
      left -= fresh;
      take_term (self, nodes, term->n, &term->hash, 1);
    }
  return left;
}

/* The nodes that hold the hash: a range of entries. */
static guint
entries_of (Builder *self,
            guint32  hash,
            guint   *first)
{
  guint low = 0, high = self->entries->len, n = 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->entries, Entry, middle).hash < hash)
        low = middle + 1;
      else
        high = middle;
    }
  *first = low;
  while (low + n < self->entries->len && g_array_index (self->entries, Entry, low + n).hash == hash)
    n++;
  return n;
}

/* Leaves those nodes that hold the hash too. */
static guint
narrow (Builder *self,
        guint32 *nodes,
        guint    n_nodes,
        guint32  hash)
{
  guint first, n = entries_of (self, hash, &first), kept = 0;

  for (guint i = 0, k = 0; i < n_nodes && k < n;)
    {
      guint32 node = g_array_index (self->entries, Entry, first + k).node;

      if (nodes[i] == node)
        nodes[kept++] = nodes[i];
      if (nodes[i] <= node)
        i++;
      else
        k++;
    }
  return kept;
}

typedef struct
{
  guint32 hash;
  float   weight;
} SharedTerm;

static int
compare_shared (gconstpointer a,
                gconstpointer b)
{
  const SharedTerm *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* What the link's units share, one hash a word, rarest first. */
static GArray *
terms_of_link (Builder         *self,
               const LesScored *link)
{
  const LesUnit *unit_a = les_matching_unit (self->matching, link->node_a), *unit_b = les_matching_unit (self->matching, link->node_b);
  const LesWord *a = les_features_words (les_matching_article (self->matching, link->node_a)->features, unit_a);
  const LesWord *b = les_features_words (les_matching_article (self->matching, link->node_b)->features, unit_b);
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (SharedTerm));

  for (guint i = 0; i < unit_a->n_words; i++)
    {
      guint32 hashes[1 + LES_MAX_ROOTS + LES_MAX_SENSES];
      guint n = tells_subject (&a[i]) ? hashes_of (&a[i], hashes) : 0;

      for (guint k = 0; k < n; k++)
        if (unit_has (b, unit_b->n_words, hashes[k]))
          {
            guint first, n_nodes = entries_of (self, hashes[k], &first);
            SharedTerm term = { hashes[k], a[i].weight * logf (1 + (float) self->matching->n_nodes / MAX (n_nodes, 1)) };

            g_array_append_val (shared, term);
            break;
          }
    }
  g_array_sort (shared, compare_shared);
  return shared;
}

/* The topic that a link is an instance of: the units that hold its rarest shared words together. */
static double
take_link (Builder         *self,
           const LesScored *link,
           double           left)
{
  g_autoptr (GArray) shared = terms_of_link (self, link);
  g_autofree guint32 *nodes = NULL;
  guint32 hashes[MOST_COMMON_TERMS];
  guint n_hashes = 0, n_nodes = 0, first, fresh;

  for (guint i = 0; i < shared->len && n_hashes < MOST_COMMON_TERMS && (n_hashes < 1 || n_nodes > SMALL_TOPIC); i++)
    {
      guint32 hash = g_array_index (shared, SharedTerm, i).hash;

      if (n_hashes == 0)
        {
          n_nodes = entries_of (self, hash, &first);
          nodes = g_new (guint32, n_nodes);
          for (guint k = 0; k < n_nodes; k++)
            nodes[k] = g_array_index (self->entries, Entry, first + k).node;
        }
      else
        n_nodes = narrow (self, nodes, n_nodes, hash);
      hashes[n_hashes++] = hash;
    }
  if (n_nodes < 2 || n_nodes > MOST_UNITS)
    return left;
  fresh = bring_together (self, nodes, n_nodes, FALSE);
  if (fresh > left)
    return left;
  take_term (self, nodes, n_nodes, hashes, n_hashes);
  return left - fresh;
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const LesScored *x = *(const LesScored *const *) a, *y = *(const LesScored *const *) b;

  float close_x = closeness (x), close_y = closeness (y);

  if (close_x != close_y)
    return close_x > close_y ? -1 : 1;
  if (x->node_a != y->node_a)
    return x->node_a < y->node_a ? -1 : 1;
  return x->node_b < y->node_b ? -1 : x->node_b > y->node_b;
}

static void
choose_links (Builder *self,
              double   left)
{
  g_autoptr (GPtrArray) links = g_ptr_array_sized_new (self->matching->links->len);

  for (guint i = 0; i < self->matching->links->len; i++)
    g_ptr_array_add (links, &g_array_index (self->matching->links, LesScored, i));
  g_ptr_array_sort (links, compare_links);
  for (guint i = 0; i < links->len && left >= 1 && self->topics->len < MOST_TOPICS; i++)
    {
      const LesScored *link = g_ptr_array_index (links, i);
      gint64 key = pair_key (link->node_a, link->node_b);

      if (!g_hash_table_contains (self->together, &key))
        left = take_link (self, link, left);
    }
}

static void
write_topic (Builder     *self,
             const Topic *topic)
{
  LesComparison *comparison = self->matching->comparison;
  LesTopic written = { .first_member = les_comparison_parts (comparison)->len };
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  const char *label = NULL;

  for (guint i = 0; i < topic->hashes->len; i++)
    {
      const char *term = les_label_term (self->matching, topic->nodes, g_array_index (topic->hashes, guint32, i));

      if (term != NULL && !g_ptr_array_find_with_equal_func (terms, term, g_str_equal, NULL))
        g_ptr_array_add (terms, (gpointer) term);
    }
  if (terms->len == 0)
    return;
  g_ptr_array_add (terms, NULL);
  label = les_label_topic (self->matching, topic->nodes, (const char *const *) terms->pdata);
  for (guint i = 0; i < topic->nodes->len; i++)
    {
      guint32 node = g_array_index (topic->nodes, guint32, i);
      LesPart part;

      if (les_matching_part (self->matching, node, les_matching_unit (self->matching, node)->span, &part))
        {
          g_array_append_val (les_comparison_parts (comparison), part);
          written.n_members++;
        }
    }
  written.label = label;
  written.terms = les_comparison_keep_strings (comparison, (const char *const *) terms->pdata);
  if (written.n_members > 1)
    g_array_append_val (les_comparison_topics (comparison), written);
}

void
les_topics_write (LesMatching *matching)
{
  Builder self = { .matching = matching };

  self.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self.terms = g_array_new (FALSE, FALSE, sizeof (Term));
  self.together = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.topics = g_ptr_array_new_with_free_func (topic_free);
  self.by_node = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  collect_entries (&self);
  collect_terms (&self);
  for (guint i = 0; i < matching->links->len; i++)
    if (matching->compared == NULL || g_array_index (matching->links, LesScored, i).score >= LARGE_SCORE)
      add_gain (&self, &g_array_index (matching->links, LesScored, i));
  choose_links (&self, choose_terms (&self) + (1 - TERM_SHARE) * budget_of (matching));
  for (guint i = 0; i < self.topics->len; i++)
    write_topic (&self, g_ptr_array_index (self.topics, i));
  g_hash_table_unref (self.by_node);
  g_ptr_array_unref (self.topics);
  g_hash_table_unref (self.together);
  g_array_unref (self.terms);
  g_array_unref (self.entries);
}
