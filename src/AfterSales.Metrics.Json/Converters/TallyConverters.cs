using System.Text.Json.Serialization;
using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Json;

/// <summary>Every tally, by its groups.</summary>
internal static class TallyConverters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new TallyConverter<DateColumnTally, ValueCount>(t => t.ToGroups(), DateColumnTally.OfGroups),
        new TallyConverter<KanoTally, KanoGroup>(t => t.ToGroups(), KanoTally.OfGroups),
        new TallyConverter<MentionTally, MentionGroup>(t => t.ToGroups(), MentionTally.OfGroups),
        new TallyConverter<RatingTally, RatingGroup>(t => t.ToGroups(), RatingTally.OfGroups),
        new TallyConverter<RecordAccountTally, RecordAccountLine>(t => t.ToGroups(), RecordAccountTally.OfGroups),
        new TallyConverter<ScoreTally, ScoreGroup>(t => t.ToGroups(), ScoreTally.OfGroups),
        new TallyConverter<SegmentedScoreTally, SegmentedScoreGroup>(t => t.ToGroups(), SegmentedScoreTally.OfGroups),
        new TallyConverter<UsageTally, UsageGroup>(t => t.ToGroups(), UsageTally.OfGroups),
        new TallyConverter<WeightedPassTally, WeightedPassGroup>(t => t.ToGroups(), WeightedPassTally.OfGroups),
        new TallyConverter<CostTally, Currency, CostGroup>("currency", t => t.Currency, t => t.ToGroups(), (c, groups) => CostTally.OfGroups(groups, c)),
        new TallyConverter<KeyedAmountTally, Currency, KeyedAmountGroup>(
            "currency", t => t.Currency, t => t.ToGroups(), (c, groups) => KeyedAmountTally.OfGroups(groups, c)),
        new TallyConverter<UnitCostTally, Currency, UnitCostGroup>(
            "currency", t => t.Currency, t => t.ToGroups(), (c, groups) => UnitCostTally.OfGroups(groups, c)),
        new TallyConverter<VisitTally, Currency, VisitGroup>("currency", t => t.Currency, t => t.ToGroups(), (c, groups) => VisitTally.OfGroups(groups, c)),
        new TallyConverter<ColumnTally, ColumnOptions, ValueCount>(
            "options", t => t.Options, t => t.ToGroups(), (o, groups) => ColumnTally.OfGroups(groups, o)),
        new TallyConverter<NumberColumnTally, ColumnOptions, NumberColumnGroup>(
            "options", t => t.Options, t => t.ToGroups(), (o, groups) => NumberColumnTally.OfGroups(groups, o)),
        new TallyConverter<PatternTally, IReadOnlyList<int>, PatternGroup>(
            "levels", t => t.Levels, t => t.ToGroups(), (levels, groups) => PatternTally.OfGroups(groups, levels)),
        new ClaimTallyConverter(),
        new ProcessTallyConverter(),
        new WorkInProgressTallyConverter(),
    ];
}
