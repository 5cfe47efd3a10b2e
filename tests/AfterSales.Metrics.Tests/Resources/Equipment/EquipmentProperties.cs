using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class EquipmentProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 28, 0, 0);

    private static readonly Interval Window = new(Start, Start + Duration.FromHours(72));

    private static readonly Gen<Outage[]> Outages = Gen.Choose(-500, 4400)
        .SelectMany(start => Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(30, 1500)).SelectMany(length =>
        Gen.Elements(OutageKind.Failure, OutageKind.Planned).SelectMany(kind => Gen.Elements("Belt", "Motor", null).Select(reason => new Outage
        {
            Start = Start + Duration.FromMinutes(start),
            End = Start + Duration.FromMinutes(start + length),
            Kind = kind,
            Reason = reason,
        })))).ArrayOf().Resize(12);

    private static readonly Gen<EquipmentRun> Run = Gen.Choose(1, 1000)
        .SelectMany(shift => Gen.Choose(0, 300).SelectMany(stops => Gen.Choose(0, 100).SelectMany(down =>
        Gen.Choose(1, 100).SelectMany(ideal => Gen.Choose(0, 3000).SelectMany(count => Gen.Choose(0, count).Select(rejects => new EquipmentRun
        {
            Shift = Duration.FromMinutes(shift),
            PlannedStops = Duration.FromMinutes(Math.Min(shift, stops)),
            Downtime = Duration.FromMinutes(Math.Min(down, shift - Math.Min(shift, stops))),
            IdealCycle = Duration.FromSeconds(ideal),
            TotalCount = count,
            RejectCount = rejects,
        }))))));

    [Property]
    public Property Effectiveness_AnyRuns_IsTheProductOfItsFactors() => Prop.ForAll(Run.NonEmptyListOf().ToArbitrary(), runs =>
    {
        var result = EquipmentEffectiveness.Compute(runs);
        return (result.Availability.Value, result.Performance.Value, result.Quality.Value) is not ({ } a, { } p, { } q)
            || Math.Abs((a * p * q) - result.Headline.Value!.Value) <= 1e-14 * Math.Max(1, result.Headline.Value.Value);
    });

    [Property]
    public Property Effectiveness_RunsInAnyOrder_IsTheSame() => Prop.ForAll(Run.ListOf().ToArbitrary(), runs =>
        EquipmentEffectiveness.Compute(runs) == EquipmentEffectiveness.Compute(Enumerable.Reverse(runs)));

    [Property]
    public Property Reliability_AnyOutages_DowntimeIsTheUnionAndCausesSumToIt() => Prop.ForAll(Outages.ToArbitrary(), outages =>
    {
        var result = EquipmentReliability.Compute(outages, Window, new EquipmentReliabilityOptions { CostPerHour = Money.Of(60m, "EUR") });
        var minutes = Enumerable.Range(0, 72 * 60)
            .Count(m => outages.Any(o => o.Start <= Start + Duration.FromMinutes(m) && Start + Duration.FromMinutes(m) < o.End));
        return result.Downtime == Duration.FromMinutes(minutes)
            && result.Uptime + result.Downtime == result.OperatingTime
            && result.Reasons.Aggregate(Duration.Zero, (sum, r) => sum + r.Downtime) == result.Downtime
            && Math.Abs(result.DowntimeCost!.Value.Amount - minutes) < 1e-20m
            && result.Failures <= result.Outages
            && result.OperationalAvailability.Value is >= 0 and <= 1;
    });

    [Property]
    public Property Reliability_AnyOutages_FailureDowntimeHasAFailureAndAllAreAccountedFor()
        => Prop.ForAll(Outages.ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (outages, inHours) =>
    {
        var options = new EquipmentReliabilityOptions { Calendar = inHours ? Calendars.Office("Europe/Berlin") : null };
        var result = EquipmentReliability.Compute(outages, Window, options);
        var failing = result.Reasons.Where(r => r.Kind == OutageKind.Failure).Aggregate(Duration.Zero, (sum, r) => sum + r.Downtime);
        return (result.FailureDowntime == Duration.Zero) == (result.Failures == 0)
            && result.FailureDowntime + result.CarriedFailureDowntime == failing
            && result.Outages + result.OutsideOperation + result.Unusable.Count == outages.Length;
    });

    [Property]
    public Property Reliability_WindowCutAnywhere_FailuresAndDowntimeAddUp()
        => Prop.ForAll(Outages.ToArbitrary(), Gen.Choose(0, 72 * 60).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (outages, minute, inHours) =>
    {
        var options = new EquipmentReliabilityOptions { Calendar = inHours ? Calendars.Office("Europe/Berlin") : null };
        var cut = Start + Duration.FromMinutes(minute);
        var (whole, first, second) = (
            EquipmentReliability.Compute(outages, Window, options),
            EquipmentReliability.Compute(outages, new Interval(Start, cut), options),
            EquipmentReliability.Compute(outages, new Interval(cut, Window.End), options));
        return first.Failures + second.Failures == whole.Failures
            && first.Downtime + second.Downtime == whole.Downtime
            && first.FailureDowntime + first.CarriedFailureDowntime + second.FailureDowntime + second.CarriedFailureDowntime
                == whole.FailureDowntime + whole.CarriedFailureDowntime;
    });

    [Property]
    public Property Reliability_WithACalendar_CountsOperatingMinutesOnly() => Prop.ForAll(Outages.ToArbitrary(), outages =>
    {
        var calendar = Calendars.Office("Europe/Berlin") with
        {
            SpecialDays = [new SpecialDay { Date = new LocalDate(2026, 3, 29),
            Shifts = [Shift.Parse("01:00-05:00")] }]
        };
        var working = Calendars.WorkingMinutes(calendar, Window);
        var result = EquipmentReliability.Compute(outages, Window, new EquipmentReliabilityOptions { Calendar = calendar });
        var minutes = Enumerable.Range(0, 72 * 60)
            .Count(m => working[m] && outages.Any(o => o.Start <= Start + Duration.FromMinutes(m) && Start + Duration.FromMinutes(m) < o.End));
        return result.Downtime == Duration.FromMinutes(minutes) && result.OperatingTime == calendar.Capacity(Window);
    });
}
