using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// Every root of f(u) = Σ a·e^(−u·t), each with its proof, and the proof that there is no other. u is ln(1 + r) for one tick of time.
/// </summary>
/// <remarks>
/// <para>The line of u is two rays that start at 0: forward, s = t − first, and reversed, s = last − t, where u = −v; on both every discount factor is at
/// most 1.</para>
/// <para>On a ray, f(v)/(v − m) is the Laplace transform of the balance B(s) of the flows discounted to m, so that f has at most as many roots beyond m
/// as B changes sign, and as many or an even number fewer (E. Laguerre, Mémoire sur la théorie des équations numériques, 1883; Norstrøm's and Soper's
/// criteria are the cases m = 0 and m = root). A walk from 0 to where that count is 0 or 1 crosses stretches on which Taylor's polynomial, with a
/// remainder of known sign, proves that f, f′ or f″ has no root. Rounding errors are bounded and counted in everywhere.</para>
/// </remarks>
[SkipLocalsInit]
internal unsafe ref partial struct RateSolver
{
    // Where long numbers take over, they may do so early.
    private const int EvaluationLimit = 20_000;
    private const int ShortEvaluationLimit = 2_000;

    private readonly FlowSeries* flows;

    public RateSolver(FlowSeries* flows) => this.flows = flows;

    /// <summary>How often all flows were discounted.</summary>
    public int Evaluations;

    /// <summary>Roots found, in the columns of the series: in two doubles, in ascending order.</summary>
    public int RootCount;

    /// <summary>Places, in the column of the series, where a root may be or not.</summary>
    public int UnresolvedCount;

    public RateOfReturnStatus Solve()
    {
        if (flows->SignChanges == 0)
        {
            return flows->Count == 0 ? RateOfReturnStatus.IdenticallyZero : RateOfReturnStatus.NoSignChange;
        }

        if (flows->IsWide)
        {
            SolveWide();
        }
        else
        {
            SolveInDoubles();
        }

        return UnresolvedCount > 0 ? RateOfReturnStatus.Unresolved
            : RootCount == 0 ? RateOfReturnStatus.NoRoot
            : RootCount == 1 ? RateOfReturnStatus.Unique
            : RateOfReturnStatus.Multiple;
    }

    private void SolveInDoubles()
    {
        var firstSign = flows->Amounts[0] > 0 ? 1 : -1;
        if (flows->TotalSign == 0)
        {
            AddRoot(default, 0, 0, 0);
        }

        if (flows->SignChanges == 1)
        {
            // Descartes: one sign change, one root; the sign of the plain sum says on which side of zero.
            if (flows->TotalSign != 0)
            {
                Ray.Of(*flows, flows->TotalSign == firstSign, out var ray);
                RayPoint zero;
                Look(ray, 0, null, &zero);
                FindRoot(ray, &zero, double.PositiveInfinity, flows->TotalSign);
            }
        }
        else
        {
            Ray.Of(*flows, isReversed: true, out var backwards);
            Walk(backwards);
            Ray.Of(*flows, isReversed: false, out var forwards);
            Walk(forwards);
        }

        if (UnresolvedCount > 0 && IsShort)
        {
            SolveExactly();
        }
    }

    /// <summary>The point at v of a walk, which leaves the terms behind for its balance.</summary>
    private RayPoint At(in Ray ray, double v)
    {
        RayPoint point;
        Look(ray, v, flows->Terms, &point);
        return point;
    }

    /// <summary>The sums at v, in double; precisely where f all but cancels. The point is filled where it lies.</summary>
    private void Look(in Ray ray, double v, double* terms, RayPoint* point)
    {
        Evaluations++;
        DiscountKernel.Evaluate(flows->Times, flows->Amounts, terms, flows->Length, ray.Center, v, &point->Sums);
        point->Take(v, flows->Length);
        if (point->IsHidden)
        {
            Refine(ray, ref *point, withDerivatives: terms != null);
        }
    }

    /// <summary>f, and on a walk f′ and f″ too, in two doubles.</summary>
    private void Refine(in Ray ray, ref RayPoint point, bool withDerivatives)
    {
        Evaluations++;
        DiscountKernel.EvaluatePrecisely(flows->Times, flows->Amounts, flows->Low, flows->Length, ray.Center, point.V, out var sums);
        point.Refine(sums);
        if (!withDerivatives)
        {
            return;
        }

        // Weighted by s once and twice, the amounts are two doubles each.
        var high = flows->Scratch;
        var low = flows->Spare;
        for (var i = 0; i < flows->Length; i++)
        {
            var weighted = new DoubleDouble(flows->Amounts[i], flows->Low == null ? 0 : flows->Low[i]) * ray.Distance(flows->Times[i]);
            high[i] = weighted.High;
            low[i] = weighted.Low;
        }

        DiscountKernel.EvaluatePrecisely(flows->Times, high, low, flows->Length, ray.Center, point.V, out sums);
        point.F1 = sums.High + sums.Low;
        point.E1 = DiscountKernel.PreciseError * point.S1;
        for (var i = 0; i < flows->Length; i++)
        {
            var weighted = new DoubleDouble(high[i], low[i]) * ray.Distance(flows->Times[i]);
            high[i] = weighted.High;
            low[i] = weighted.Low;
        }

        DiscountKernel.EvaluatePrecisely(flows->Times, high, low, flows->Length, ray.Center, point.V, out sums);
        point.F2 = sums.High + sums.Low;
        point.E2 = DiscountKernel.PreciseError * point.S2;
        Evaluations += 2;
    }

    /// <summary>Keeps a root at v + rest on a ray, in order.</summary>
    private void AddRoot(in Ray ray, double v, double rest, double residual)
        => AddRoot(ray.IsReversed ? -v : v, ray.IsReversed ? -rest : rest, residual);

    private void AddRoot(double high, double low, double residual)
    {
        var at = RootCount++;
        for (; at > 0 && flows->RootHigh[at - 1] > high; at--)
        {
            flows->RootHigh[at] = flows->RootHigh[at - 1];
            flows->RootLow[at] = flows->RootLow[at - 1];
            flows->RootResidual[at] = flows->RootResidual[at - 1];
        }

        flows->RootHigh[at] = high;
        flows->RootLow[at] = low;
        flows->RootResidual[at] = residual;
    }

    private void AddUnresolved(in Ray ray, double v) => AddUnresolved(ray.IsReversed ? -v : v);

    private void AddUnresolved(double place)
    {
        if (UnresolvedCount < flows->Count)
        {
            flows->Unresolved[UnresolvedCount++] = place;
        }
    }
}
