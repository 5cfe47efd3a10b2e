#if NET
namespace AfterSales.Metrics.Economics;

/// <summary>
/// The search of <see cref="RateSolver"/> for the one root of flows with one sign change, as steps of which each waits for the sums at
/// <see cref="V"/>; where that one would do more than step, it ends as <see cref="SearchStage.Otherwise"/>.
/// </summary>
internal struct RateSearch
{
    /// <summary>Which series it is.</summary>
    public int Index;

    /// <summary><see cref="FlowSeries.Length"/>.</summary>
    public int Length;

    /// <summary>Sign of the flows' sum.</summary>
    public int Sign;

    public bool IsReversed;

    public SearchStage Stage;

    /// <summary>How often the flows were discounted.</summary>
    public int Evaluations;

    /// <summary>Where to evaluate next, on the ray.</summary>
    public double V;

    /// <summary>The root, when found: in two doubles, with what is left of f there, and e to its power.</summary>
    public double High;
    public double Low;
    public double Residual;
    public double Growth;
    public double GrowthLow;

    public RayPoint Point;

    private RootBracket bracket;

    /// <summary>From the sums at zero, which the point has.</summary>
    public void Start()
    {
        Evaluations = 1;
        Point.Take(0, Length);
        bracket = new RootBracket(Point, double.PositiveInfinity, Sign);
        if (Point.IsHidden)
        {
            Stage = SearchStage.Otherwise;
            return;
        }

        Aim();
    }

    /// <summary>From the sums at <see cref="V"/>, which the point has.</summary>
    public void Step()
    {
        Evaluations++;
        Point.Take(V, Length);
        if (Point.IsHidden)
        {
            Stage = SearchStage.Hidden;
            return;
        }

        Narrow();
    }

    /// <summary>From the precise sums at <see cref="V"/>.</summary>
    public void Refine(in PreciseSums sums)
    {
        Evaluations++;
        if (Stage == SearchStage.Near)
        {
            Polish(sums);
            return;
        }

        Point.Refine(sums);
        Narrow();
    }

    private void Narrow()
    {
        if (bracket.Narrow(Point))
        {
            Aim();
        }
        else
        {
            Stage = SearchStage.Otherwise;
        }
    }

    private void Polish(in PreciseSums sums)
    {
        var step = new PreciseStep(sums, V);
        if (!step.IsInside(bracket) || Point.IsFarFrom(V))
        {
            Stage = SearchStage.Otherwise;
        }
        else if (!step.IsLast(Point))
        {
            V = step.Root;
        }
        else
        {
            Stage = step.IsIllConditioned(Point) ? SearchStage.Otherwise : SearchStage.Found;
            (High, Low, Residual) = (IsReversed ? -V : V, IsReversed ? -step.Length : step.Length, step.Residual(Point));
        }
    }

    /// <summary>The rate, when found.</summary>
    public readonly RateOfReturn Rate()
    {
        var rate = RateOfReturnEngine.IsWithinTwoDoubles(High) ? RateOfReturnEngine.Less1(Growth, GrowthLow) : RateOfReturnEngine.Rate(High, Low);
        return new RateOfReturn(RateOfReturnStatus.Unique, Evaluations, 1, rate, Figure.Of(High), Figure.Of(Residual));
    }

    private void Aim()
    {
        var next = bracket.Next(Point, out var near);
        var isNear = !double.IsNaN(near);
        V = isNear ? near : next;
        Stage = isNear ? SearchStage.Near : Point.Sign != 0 && bracket.Contains(next) ? SearchStage.Far : SearchStage.Otherwise;
    }
}
#endif
