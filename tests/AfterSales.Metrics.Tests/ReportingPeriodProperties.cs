namespace AfterSales.Metrics.Tests;

public class ReportingPeriodProperties
{
    private static readonly Gen<PeriodUnit> Unit = Gen.Elements(PeriodUnit.Day, PeriodUnit.Week, PeriodUnit.Month, PeriodUnit.Quarter, PeriodUnit.Year);

    private static readonly Gen<Interval> AnyInterval = Edges.InstantNearTrouble.SelectMany(start =>
        Gen.Choose(0, 40 * 86_400).Select(seconds => new Interval(start, start + Duration.FromSeconds(seconds))));

    [Property]
    public Property Split_AnyInstants_PartsFollowEachOtherAndAddUp()
        => Prop.ForAll(AnyInterval.ToArbitrary(), Edges.Zone.ToArbitrary(), Unit.ToArbitrary(), (interval, zone, unit) =>
        {
            var parts = ReportingPeriod.Split(interval, zone, unit);
            var follows = parts.Zip(parts.Skip(1), (a, b) => a.Interval.End == b.Interval.Start && a.Period.End < b.Period.Start).All(x => x);
            var total = parts.Aggregate(Duration.Zero, (sum, part) => sum + part.Interval.Duration);
            return follows && total == interval.Duration && parts.All(part => part.Interval.Duration > Duration.Zero);
        });

    [Property]
    public Property Split_AnyInstants_EachPartLiesInItsPeriod()
        => Prop.ForAll(AnyInterval.ToArbitrary(), Edges.Zone.ToArbitrary(), Unit.ToArbitrary(), (interval, zone, unit) =>
            ReportingPeriod.Split(interval, zone, unit).All(part =>
                part.Period.ToInterval(zone) is var whole && whole.Start <= part.Interval.Start && part.Interval.End <= whole.End));

    [Property]
    public Property Split_AnyDates_DaysAddUp()
        => Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), Gen.Choose(1, 800).ToArbitrary(), Unit.ToArbitrary(), (offset, days, unit) =>
        {
            var start = new LocalDate(1990, 1, 1).PlusDays(offset);
            var period = ReportingPeriod.Of(start, start.PlusDays(days - 1));
            return period.Split(unit).Sum(part => part.Days) == period.Days;
        });

    [Property]
    public Property Previous_OfNext_IsTheSame()
        => Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), Unit.ToArbitrary(), (offset, unit) =>
        {
            var period = ReportingPeriod.Containing(new LocalDate(1990, 1, 1).PlusDays(offset), unit);
            return period.Next().Previous() == period && period.Next().Start == period.End.PlusDays(1);
        });
}
