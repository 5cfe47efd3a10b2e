#if NET
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// The rates of short series of about one length, eight at a time, each with the bits of one alone. What is everyday goes side by side: one sign change,
/// amounts exact in doubles, and a search that gets on. The rest is left open.
/// </summary>
[SkipLocalsInit]
internal unsafe struct RatesAcross(SeriesAcross series, RateSearch* searches)
{
    /// <summary>A search that takes longer is not an everyday one.</summary>
    private const int MostRounds = 8;

    /// <summary>As many lanes are to be taken for eight at once to be worth it.</summary>
    public const int FewestLanes = 3;

    private SeriesAcross series = series;

    /// <summary>How many lanes are taken.</summary>
    public int Count;

    public readonly bool IsFull => Count == SeriesAcross.Lanes;

    /// <summary>Takes a series into the next lane, if it is an everyday one.</summary>
    public bool TryTake(int index, FlowSeries* flows)
    {
        if (flows->SignChanges != 1 || flows->TotalSign == 0 || !flows->IsExact)
        {
            return false;
        }

        var isReversed = flows->TotalSign == (flows->Amounts[0] > 0 ? 1 : -1);
        Ray.Of(*flows, isReversed, out var ray);
        series.Load(Count, *flows, ray.Center);
        searches[Count++] = new RateSearch { Index = index, Length = flows->Length, Sign = flows->TotalSign, IsReversed = isReversed };
        return true;
    }

    /// <summary>The searches of all lanes taken, to their ends; so few that they are sooner done alone are left open.</summary>
    public readonly ReadOnlySpan<RateSearch> Solve(double ticksPerUnit)
    {
        if (Count < FewestLanes)
        {
            return new ReadOnlySpan<RateSearch>(searches, Count);
        }

        Approach();
        Polish();
        Discount(ticksPerUnit);
        return new ReadOnlySpan<RateSearch>(searches, Count);
    }

    /// <summary>Frees all lanes.</summary>
    public void Clear() => (Count, series.Rows) = (0, 0);

    /// <summary>Halley's steps from zero, until precise sums may take over everywhere.</summary>
    private readonly void Approach()
    {
        DiscountKernel.EvaluateAcross(series, isAtZero: true);
        for (var lane = 0; lane < Count; lane++)
        {
            DiscountKernel.TakeSums(series, lane, &searches[lane].Point.Sums);
            searches[lane].Start();
            series.Rates[lane] = -searches[lane].V;
        }

        for (var round = 0; round < MostRounds && IsAny(SearchStage.Far); round++)
        {
            DiscountKernel.EvaluateAcross(series, isAtZero: false);
            for (var lane = 0; lane < Count; lane++)
            {
                if (searches[lane].Stage == SearchStage.Far)
                {
                    DiscountKernel.TakeSums(series, lane, &searches[lane].Point.Sums);
                    searches[lane].Step();
                    series.Rates[lane] = -searches[lane].V;
                }
            }
        }
    }

    /// <summary>Halley's steps on f itself, precise, until the next would not change a double.</summary>
    private readonly void Polish()
    {
        for (var round = 0; round < MostRounds && (IsAny(SearchStage.Near) || IsAny(SearchStage.Hidden)); round++)
        {
            DiscountKernel.EvaluatePreciselyAcross(series);
            for (var lane = 0; lane < Count; lane++)
            {
                if (searches[lane].Stage is SearchStage.Near or SearchStage.Hidden)
                {
                    searches[lane].Refine(DiscountKernel.PreciseSumsAcross(series, lane));
                    series.Rates[lane] = -searches[lane].V;
                }
            }
        }
    }

    /// <summary>From roots for one tick to those for a year or period, and to e^root.</summary>
    private readonly void Discount(double ticksPerUnit)
    {
        var highs = series.Sums;
        var lows = series.Sums + SeriesAcross.Lanes;
        for (var lane = 0; lane < Count; lane++)
        {
            RateOfReturnEngine.Scale(ref searches[lane].High, ref searches[lane].Low, ticksPerUnit);
            (highs[lane], lows[lane]) = (searches[lane].High, searches[lane].Low);
        }

        DiscountKernel.ExpAcross(series);
        for (var lane = 0; lane < Count; lane++)
        {
            (searches[lane].Growth, searches[lane].GrowthLow) = (highs[lane], lows[lane]);
        }
    }

    private readonly bool IsAny(SearchStage stage)
    {
        for (var lane = 0; lane < Count; lane++)
        {
            if (searches[lane].Stage == stage)
            {
                return true;
            }
        }

        return false;
    }
}
#endif
