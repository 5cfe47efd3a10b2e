using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>Overall equipment effectiveness (OEE): how much of the planned time made good units at the ideal speed.</summary>
/// <remarks>
/// <para><b>Formula.</b> Availability = run / planned; performance = ideal cycle × count / run; quality = good / count;
/// OEE = their product = ideal cycle × good / planned. Of several runs: sums of time first, then each ratio.</para>
/// <para><b>Units.</b> Fractions: 0.75 is 75 %.</para>
/// <para><b>Domain.</b> Rejects are among the units made. Downtime and planned stops are given as sums, or as stops in an <see cref="EquipmentLog"/>,
/// where overlap counts once.</para>
/// <para><b>Edge cases.</b> Performance above 1 is reported and flagged, never cut. Nothing planned: availability and OEE undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; nothing run: performance undefined, OEE 0; nothing made: quality undefined, OEE 0.
/// Planned stops longer than the shift, or downtime longer than the planned time: availability, performance and OEE undefined,
/// <see cref="UndefinedReason.Infeasible"/>, and the times stand as they come out. Without all the time on the clock of every run the TEEP is undefined,
/// <see cref="UndefinedReason.MissingInput"/>.</para>
/// <para><b>Method.</b> Times in ticks and products in decimal, exact; one division for each ratio.</para>
/// <para><b>Source.</b> S. Nakajima, Introduction to TPM, 1988; ISO 22400-2:2014; oee.com's worked example.</para>
/// </remarks>
/// <example>
/// <code>
/// var oee = EquipmentEffectiveness.Compute(new EquipmentRun
/// {
///     Shift = Duration.FromHours(8),
///     PlannedStops = Duration.FromMinutes(30),
///     Downtime = Duration.FromMinutes(45),
///     IdealCycle = Duration.FromMinutes(3),
///     TotalCount = 120,
///     RejectCount = 6,
/// });
/// Console.WriteLine($"OEE {oee.Headline:P1}"); // OEE 76.0 %
/// Console.WriteLine(
///     $"{oee.Availability:P1} available, {oee.Performance:P1} performance, {oee.Quality:P1} quality"); // 90.0 % available, 88.9 % performance, 95.0 % quality
/// </code>
/// </example>
public static class EquipmentEffectiveness
{
    /// <summary>The effectiveness of one run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The factors, their product, and what they are made of.</returns>
    /// <exception cref="ArgumentException">There are more rejects than units.</exception>
    /// <exception cref="OverflowException">The times or counts exceed what a duration or a decimal holds.</exception>
    public static EquipmentEffectivenessResult Compute(EquipmentRun run) => Compute([Guard.NotNull(run)]);

    /// <summary>The effectiveness of several runs together: shifts of a machine, machines of a workshop.</summary>
    /// <param name="runs">The runs; read once.</param>
    /// <returns>The factors, their product, and what they are made of.</returns>
    /// <exception cref="ArgumentException">There are more rejects than units in a run.</exception>
    /// <exception cref="OverflowException">The times or counts exceed what a duration or a decimal holds.</exception>
    public static EquipmentEffectivenessResult Compute(IEnumerable<EquipmentRun> runs)
    {
        var (count, total, good, isPossible) = (0, 0L, 0L, true);
        var (planned, running) = (TotalTime.Zero, TotalTime.Zero);
        var (idealOfAll, idealOfGood) = (0m, 0m);
        TotalTime? allTime = TotalTime.Zero;
        foreach (var run in Guard.Each(runs))
        {
            if (run.RejectCount > run.TotalCount)
            {
                throw Guard.Item(nameof(EquipmentRun.RejectCount), Guard.Text($"must not be above the {run.TotalCount} units made"), count, run.RejectCount);
            }

            var ideal = ExactTicks(run.IdealCycle);
            TotalTime plannedHere = (TotalTime)run.Shift - run.PlannedStops;
            isPossible &= plannedHere >= run.Downtime;
            planned += plannedHere;
            running += plannedHere - run.Downtime;
            total += run.TotalCount;
            good += run.TotalCount - run.RejectCount;
            idealOfAll += ideal * run.TotalCount;
            idealOfGood += ideal * (run.TotalCount - run.RejectCount);
            allTime += run.AllTime;
            count++;
        }

        var performance = Possible(Ratio(idealOfAll, running));
        return new EquipmentEffectivenessResult
        {
            Runs = count,
            PlannedTime = planned,
            RunTime = running,
            TotalCount = total,
            GoodCount = good,
            Availability = Possible(Ratio(running.Ticks, planned)),
            Performance = performance,
            Quality = idealOfAll == 0 ? Figure.Ratio(good, total) : Figure.Ratio(idealOfGood, idealOfAll),
            Headline = Possible(Ratio(idealOfGood, planned)),
            TotalEffectiveness = allTime is { } clock ? Possible(Ratio(idealOfGood, clock)) : Figure.Undefined<double>(UndefinedReason.MissingInput),
            IsPerformanceAboveOne = performance.IsDefined && idealOfAll > running.Ticks,
        };

        Figure<double> Possible(Figure<double> figure) => isPossible ? figure : Figure.Undefined<double>(UndefinedReason.Infeasible);
    }

    // A cycle is multiplied by what was made of it, and with it every nanosecond.
    private static decimal ExactTicks(Duration cycle)
        => ((decimal)cycle.Days * NodaConstants.TicksPerDay) + (cycle.NanosecondOfDay / (decimal)NodaConstants.NanosecondsPerTick);

    private static Figure<double> Ratio(decimal ticks, TotalTime of) => Figure.Ratio(ticks, of.Ticks);
}
