/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A span is a range of bytes in an article's buffer. Every fact that a later stage finds is a span: views, pages, reports,
 * tests and fuzzers all read the same ones. Nothing here allocates. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 start;  /* bytes */
  guint32 length; /* bytes */
} LesSpan;

#define LES_SPAN(start, end) ((LesSpan) { (guint32) (start), (guint32) ((end) - (start)) })

static inline guint32
les_span_end (LesSpan span)
{
  return span.start + span.length;
}

static inline gboolean
les_span_contains (LesSpan outer, LesSpan inner)
{
  return outer.start <= inner.start && les_span_end (inner) <= les_span_end (outer);
}

static inline gboolean
les_span_overlaps (LesSpan a, LesSpan b)
{
  return a.start < les_span_end (b) && b.start < les_span_end (a);
}

/* A run of spans in a pool that a Reading or a Comparison owns: most facts have one span, interrupted ones several. */
typedef struct
{
  guint32 first; /* index into the pool */
  guint32 n;
} LesSpans;

G_END_DECLS
