/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/comparison.h"

#include "model/string-pool.h"

struct _LesComparison
{
  LesComparison *base; /* whose strings this one uses, NULL */
  GPtrArray    *readings;
  GArray       *groups; /* LesGroup */
  GArray       *suggestions; /* LesSuggestion */
  GArray       *topics; /* LesTopic */
  GArray       *sources; /* LesSource */
  GArray       *events; /* LesEvent */
  GArray       *copies; /* LesCopy */
  GArray       *limits; /* LesLimit */
  GArray       *parts; /* LesPart */
  GArray       *links; /* LesLink */
  GArray       *reasons; /* LesReason */
  GArray       *edits; /* LesEdit */
  GArray       *speakers; /* LesSourceSpeaker */
  GArray       *articles; /* guint */
  GArray       *spans;
  LesStringPool strings;
};

static void
clear_comparison (gpointer data)
{
  LesComparison *self = data;

  g_clear_pointer (&self->base, les_comparison_unref);
  g_ptr_array_unref (self->readings);
  g_array_unref (self->groups);
  g_array_unref (self->suggestions);
  g_array_unref (self->topics);
  g_array_unref (self->sources);
  g_array_unref (self->events);
  g_array_unref (self->copies);
  g_array_unref (self->limits);
  g_array_unref (self->parts);
  g_array_unref (self->links);
  g_array_unref (self->reasons);
  g_array_unref (self->edits);
  g_array_unref (self->speakers);
  g_array_unref (self->articles);
  g_array_unref (self->spans);
  les_string_pool_clear (&self->strings);
}

/**
 * les_comparison_new:
 * @readings: (element-type LesReading): a reference to each is taken, not to the array
 *
 * Returns: (transfer full): a comparison in which nothing was found yet
 */
LesComparison *
les_comparison_new (GPtrArray *readings)
{
  LesComparison *self = g_atomic_rc_box_new0 (LesComparison);

  self->readings = g_ptr_array_new_full (readings->len, (GDestroyNotify) les_reading_unref);
  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (self->readings, les_reading_ref (g_ptr_array_index (readings, i)));
  self->groups = g_array_new (FALSE, FALSE, sizeof (LesGroup));
  self->suggestions = g_array_new (FALSE, FALSE, sizeof (LesSuggestion));
  self->topics = g_array_new (FALSE, FALSE, sizeof (LesTopic));
  self->sources = g_array_new (FALSE, FALSE, sizeof (LesSource));
  self->events = g_array_new (FALSE, FALSE, sizeof (LesEvent));
  self->copies = g_array_new (FALSE, FALSE, sizeof (LesCopy));
  self->limits = g_array_new (FALSE, FALSE, sizeof (LesLimit));
  self->parts = g_array_new (FALSE, FALSE, sizeof (LesPart));
  self->links = g_array_new (FALSE, FALSE, sizeof (LesLink));
  self->reasons = g_array_new (FALSE, FALSE, sizeof (LesReason));
  self->edits = g_array_new (FALSE, FALSE, sizeof (LesEdit));
  self->speakers = g_array_new (FALSE, FALSE, sizeof (LesSourceSpeaker));
  self->articles = g_array_new (FALSE, FALSE, sizeof (guint));
  self->spans = g_array_new (FALSE, FALSE, sizeof (LesSpan));
  les_string_pool_init (&self->strings, 1024);
  return self;
}

static void
copy_pool (GArray       *pool,
           const GArray *from)
{
  if (from->len > 0)
    g_array_append_vals (pool, from->data, from->len);
}

/**
 * les_comparison_derive:
 *
 * Returns: (transfer full): a copy of @base to be changed, which keeps @base alive
 */
LesComparison *
les_comparison_derive (LesComparison *base)
{
  LesComparison *self = les_comparison_new (base->readings);

  self->base = les_comparison_ref (base);
  copy_pool (self->groups, base->groups);
  copy_pool (self->suggestions, base->suggestions);
  copy_pool (self->topics, base->topics);
  copy_pool (self->sources, base->sources);
  copy_pool (self->events, base->events);
  copy_pool (self->copies, base->copies);
  copy_pool (self->limits, base->limits);
  copy_pool (self->parts, base->parts);
  copy_pool (self->links, base->links);
  copy_pool (self->reasons, base->reasons);
  copy_pool (self->edits, base->edits);
  copy_pool (self->speakers, base->speakers);
  copy_pool (self->articles, base->articles);
  copy_pool (self->spans, base->spans);
  return self;
}

LesComparison *
les_comparison_ref (LesComparison *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
les_comparison_unref (LesComparison *self)
{
  g_atomic_rc_box_release_full (self, clear_comparison);
}

guint
les_comparison_n_readings (const LesComparison *self)
{
  return self->readings->len;
}

const LesReading *
les_comparison_get_reading (const LesComparison *self,
                            guint                article)
{
  return g_ptr_array_index (self->readings, article);
}

const LesGroup *
les_comparison_get_groups (const LesComparison *self,
                          guint               *n)
{
  *n = self->groups->len;
  return (const LesGroup *) self->groups->data;
}

const LesSuggestion *
les_comparison_get_suggestions (const LesComparison *self,
                               guint               *n)
{
  *n = self->suggestions->len;
  return (const LesSuggestion *) self->suggestions->data;
}

const LesTopic *
les_comparison_get_topics (const LesComparison *self,
                          guint               *n)
{
  *n = self->topics->len;
  return (const LesTopic *) self->topics->data;
}

const LesSource *
les_comparison_get_sources (const LesComparison *self,
                           guint               *n)
{
  *n = self->sources->len;
  return (const LesSource *) self->sources->data;
}

const LesEvent *
les_comparison_get_events (const LesComparison *self,
                          guint               *n)
{
  *n = self->events->len;
  return (const LesEvent *) self->events->data;
}

const LesCopy *
les_comparison_get_copies (const LesComparison *self,
                           guint               *n)
{
  *n = self->copies->len;
  return (const LesCopy *) self->copies->data;
}

const LesLimit *
les_comparison_get_limits (const LesComparison *self,
                           guint               *n)
{
  *n = self->limits->len;
  return (const LesLimit *) self->limits->data;
}

const LesPart *
les_comparison_get_parts (const LesComparison *self,
                         guint                first)
{
  return (const LesPart *) self->parts->data + first;
}

const LesLink *
les_comparison_get_links (const LesComparison *self,
                         guint                first)
{
  return (const LesLink *) self->links->data + first;
}

const LesReason *
les_comparison_get_reasons (const LesComparison *self,
                           guint                first)
{
  return (const LesReason *) self->reasons->data + first;
}

const LesEdit *
les_comparison_get_edits (const LesComparison *self,
                         guint                first)
{
  return (const LesEdit *) self->edits->data + first;
}

const LesSourceSpeaker *
les_comparison_get_speakers (const LesComparison *self,
                            guint                first)
{
  return (const LesSourceSpeaker *) self->speakers->data + first;
}

const guint *
les_comparison_get_articles (const LesComparison *self,
                            guint                first)
{
  return (const guint *) self->articles->data + first;
}

const LesSpan *
les_comparison_get_spans (const LesComparison *self,
                          LesSpans             spans)
{
  return (const LesSpan *) self->spans->data + spans.first;
}

GArray *
les_comparison_groups (LesComparison *self)
{
  return self->groups;
}

GArray *
les_comparison_suggestions (LesComparison *self)
{
  return self->suggestions;
}

GArray *
les_comparison_topics (LesComparison *self)
{
  return self->topics;
}

GArray *
les_comparison_sources (LesComparison *self)
{
  return self->sources;
}

GArray *
les_comparison_events (LesComparison *self)
{
  return self->events;
}

GArray *
les_comparison_copies (LesComparison *self)
{
  return self->copies;
}

void
les_comparison_add_limit (LesComparison *self,
                          LesLimitKind   kind,
                          guint          n)
{
  LesLimit limit = { kind, n };

  if (n > 0)
    g_array_append_val (self->limits, limit);
}

GArray *
les_comparison_parts (LesComparison *self)
{
  return self->parts;
}

GArray *
les_comparison_links (LesComparison *self)
{
  return self->links;
}

GArray *
les_comparison_reasons (LesComparison *self)
{
  return self->reasons;
}

GArray *
les_comparison_edits (LesComparison *self)
{
  return self->edits;
}

GArray *
les_comparison_speakers (LesComparison *self)
{
  return self->speakers;
}

GArray *
les_comparison_articles (LesComparison *self)
{
  return self->articles;
}

LesSpans
les_comparison_add_spans (LesComparison *self,
                          const LesSpan *spans,
                          guint          n_spans)
{
  LesSpans result = { self->spans->len, n_spans };

  if (n_spans > 0)
    g_array_append_vals (self->spans, spans, n_spans);
  return result;
}

const char *
les_comparison_keep_string (LesComparison *self,
                            const char    *string,
                            gssize         length)
{
  return les_string_pool_keep (&self->strings, string, length);
}

const char *const *
les_comparison_keep_strings (LesComparison     *self,
                             const char *const *strings)
{
  return les_string_pool_keep_list (&self->strings, strings);
}

const char *
les_link_kind_to_string (LesLinkKind kind)
{
  static const char *const names[] = { "verbatim", "near-verbatim", "reworded", "conflict" };

  return names[kind];
}
