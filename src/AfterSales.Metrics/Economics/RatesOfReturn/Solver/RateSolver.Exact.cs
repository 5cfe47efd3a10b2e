namespace AfterSales.Metrics.Economics;

/// <content>What two doubles cannot tell, in longer numbers: rare, slow, and with memory of its own.</content>
internal unsafe ref partial struct RateSolver
{
    // An evaluation in long numbers takes some microseconds a flow; beyond these many of them the answer is that there is none.
    private const long LargestChain = 4_000;
    private const int LargestPolish = 100_000;

    /// <summary>Whether all roots can be found in long numbers in good time.</summary>
    private readonly bool IsShort => flows->SignChanges * (flows->SignChanges + 1L) / 2 * flows->Count <= LargestChain;

    private readonly int Limit => IsShort ? ShortEvaluationLimit : EvaluationLimit;

    /// <summary>Newton's steps from a place next to a root; keeps the root if it lies where it must, and the place as unresolved if not.</summary>
    private void PolishExactly(in Ray ray, double v, double rest, double low, double end)
    {
        if (flows->Count > LargestPolish)
        {
            AddUnresolved(ray, v);
            return;
        }

        var exact = ExactSeries.Of(*flows);
        var place = BigFloat.Of(v) + BigFloat.Of(rest);
        for (var i = 0; i < 20; i++)
        {
            Evaluations++;
            var (value, slope, gross, _) = exact.Evaluate(ray.IsReversed ? -place : place);
            if (slope.Sign == 0)
            {
                break;
            }

            var step = value / slope;
            place = ray.IsReversed ? place + step : place - step;
            if ((place - BigFloat.Of(low)).Sign < 0 || (!double.IsInfinity(end) && (place - BigFloat.Of(end)).Sign > 0))
            {
                break;
            }

            if ((step.Abs() - place.Abs().Scaled(-110)).Sign <= 0)
            {
                Keep(ray.IsReversed ? -place : place, slope, gross);
                return;
            }
        }

        AddUnresolved(ray, v);
    }

    /// <summary>Amounts so far apart that no discount factor of a double spans them.</summary>
    private void SolveWide()
    {
        if (IsShort)
        {
            SolveExactly();
        }
        else
        {
            AddUnresolved(0);
        }
    }

    /// <summary>All roots in long numbers, in place of those found so far.</summary>
    private void SolveExactly()
    {
        var exact = ExactSeries.Of(*flows);
        (RootCount, UnresolvedCount) = (0, 0);
        var (roots, touching) = RateChain.Find(exact);
        foreach (var root in roots)
        {
            Evaluations++;
            var (_, slope, gross, _) = exact.Evaluate(root);
            Keep(root, slope, gross);
        }

        foreach (var place in touching)
        {
            AddUnresolved(place.ToDouble());
        }
    }

    private void Keep(BigFloat root, BigFloat slope, BigFloat gross)
    {
        var (high, low) = root.ToDoubles();
        AddRoot(high, low, root.Sign == 0 ? 0 : (slope * root / gross).Abs().ToDouble() * 2.3e-16);
    }
}
