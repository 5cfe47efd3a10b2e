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

    private RayPoint point;
    private RootBracket bracket;

    /// <summary>From the sums at zero.</summary>
    public void Start(in DiscountedSums sums)
    {
        Evaluations = 1;
        point = new RayPoint(0, sums, Length);
        bracket = new RootBracket(point, double.PositiveInfinity, Sign);
        Aim();
    }

    /// <summary>From the sums at <see cref="V"/>.</summary>
    public void Step(in DiscountedSums sums)
    {
        Evaluations++;
        point = new RayPoint(V, sums, Length);
        if (bracket.Narrow(point))
        {
            Aim();
        }
        else
        {
            Stage = SearchStage.Otherwise;
        }
    }

    /// <summary>From the precise sums at <see cref="V"/>.</summary>
    public void Polish(in PreciseSums sums)
    {
        Evaluations++;
        var step = new PreciseStep(sums, V);
        if (!step.IsInside(bracket) || point.IsFarFrom(V))
        {
            Stage = SearchStage.Otherwise;
        }
        else if (!step.IsLast(point))
        {
            V = step.Root;
        }
        else
        {
            Stage = step.IsIllConditioned(point) ? SearchStage.Otherwise : SearchStage.Found;
            (High, Low, Residual) = (IsReversed ? -V : V, IsReversed ? -step.Length : step.Length, step.Residual(point));
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
        V = bracket.Next(point, out var isNear);
        Stage = point.IsHidden || !(isNear || (point.Sign != 0 && bracket.Contains(V))) ? SearchStage.Otherwise
            : isNear ? SearchStage.Near
            : SearchStage.Far;
    }
}
