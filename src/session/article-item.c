/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/article-item.h"

struct _LesArticleItem
{
  GObject     parent_instance;

  LesReading *reading;
  guint       colour;
  int         position;
  int         event;
  guint       n_shared;
};

enum { PROP_0, PROP_N_SHARED, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LesArticleItem, les_article_item, G_TYPE_OBJECT)

static void
les_article_item_finalize (GObject *object)
{
  LesArticleItem *self = LES_ARTICLE_ITEM (object);

  les_reading_unref (self->reading);
  G_OBJECT_CLASS (les_article_item_parent_class)->finalize (object);
}

static void
les_article_item_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LesArticleItem *self = LES_ARTICLE_ITEM (object);

  switch (id)
    {
    case PROP_N_SHARED:
      g_value_set_uint (value, self->n_shared);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
les_article_item_class_init (LesArticleItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = les_article_item_finalize;
  object_class->get_property = les_article_item_get_property;
  properties[PROP_N_SHARED] = g_param_spec_uint ("n-shared", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
les_article_item_init (LesArticleItem *self)
{
  self->position = -1;
  self->event = -1;
}

LesArticleItem *
les_article_item_new (LesReading *reading,
                      guint       colour)
{
  LesArticleItem *self = g_object_new (LES_TYPE_ARTICLE_ITEM, NULL);

  self->reading = les_reading_ref (reading);
  self->colour = colour;
  return self;
}

LesReading *
les_article_item_get_reading (LesArticleItem *self)
{
  g_return_val_if_fail (LES_IS_ARTICLE_ITEM (self), NULL);
  return self->reading;
}

const LesArticle *
les_article_item_get_article (LesArticleItem *self)
{
  g_return_val_if_fail (LES_IS_ARTICLE_ITEM (self), NULL);
  return les_reading_get_article (self->reading);
}

guint
les_article_item_get_colour (LesArticleItem *self)
{
  g_return_val_if_fail (LES_IS_ARTICLE_ITEM (self), 0);
  return self->colour;
}

int
les_article_item_get_position (LesArticleItem *self)
{
  g_return_val_if_fail (LES_IS_ARTICLE_ITEM (self), -1);
  return self->position;
}

guint
les_article_item_get_n_shared (LesArticleItem *self)
{
  g_return_val_if_fail (LES_IS_ARTICLE_ITEM (self), 0);
  return self->n_shared;
}

int
les_article_item_get_event (LesArticleItem *self)
{
  g_return_val_if_fail (LES_IS_ARTICLE_ITEM (self), -1);
  return self->event;
}

static guint
count_shared (const LesComparison *comparison,
              guint                article)
{
  guint n_groups, n_shared = 0;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  for (guint i = 0; i < n_groups; i++)
    {
      const LesPart *parts = les_comparison_get_parts (comparison, groups[i].first_member);

      for (guint j = 0; j < groups[i].n_members; j++)
        if (parts[j].article == article)
          {
            n_shared++;
            break;
          }
    }
  return n_shared;
}

static int
find_event (const LesComparison *comparison,
            guint                article)
{
  guint n_events;
  const LesEvent *events = les_comparison_get_events (comparison, &n_events);

  for (guint i = 0; i < n_events; i++)
    {
      const guint *articles = les_comparison_get_articles (comparison, events[i].first_article);

      for (guint j = 0; j < events[i].n_articles; j++)
        if (articles[j] == article)
          return i;
    }
  return -1;
}

void
les_article_item_place (LesArticleItem      *self,
                        const LesComparison *comparison,
                        int                  position)
{
  guint n_shared;

  g_return_if_fail (LES_IS_ARTICLE_ITEM (self));

  self->position = position;
  self->event = position < 0 ? -1 : find_event (comparison, position);
  n_shared = position < 0 ? 0 : count_shared (comparison, position);
  if (n_shared != self->n_shared)
    {
      self->n_shared = n_shared;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHARED]);
    }
}
