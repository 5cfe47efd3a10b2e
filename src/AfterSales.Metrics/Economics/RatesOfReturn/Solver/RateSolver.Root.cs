namespace AfterSales.Metrics.Economics;

/// <content>One root, known to be there and to be alone.</content>
internal unsafe ref partial struct RateSolver
{
    /// <summary>
    /// The root beyond a point, where f has the sign given, and below <paramref name="end"/>, where it has the other. The point is where the search is.
    /// </summary>
    private void FindRoot(in Ray ray, RayPoint* point, double end, int sign)
    {
        var bracket = new RootBracket(*point, end, sign);
        for (var i = 0; i < 400; i++)
        {
            var next = bracket.Next(*point, out var near);
            if (double.IsNaN(near) && (point->Sign == 0 || !bracket.Contains(next)))
            {
                near = point->V;
            }

            if (!double.IsNaN(near) && Polish(ray, near, bracket, *point))
            {
                return;
            }

            Look(ray, next, null, point);
            if (!bracket.Narrow(*point))
            {
                break;
            }
        }

        // The sign change is proven; the place is not, beyond what two doubles tell.
        AddUnresolved(ray, point->V);
    }

    /// <summary>Halley's steps on f itself, precise, until the next would not change a double; keeps the root if it lies where it must.</summary>
    private bool Polish(in Ray ray, double v, in RootBracket bracket, in RayPoint near)
    {
        for (var i = 0; i < 8; i++)
        {
            Evaluations++;
            DiscountKernel.EvaluatePrecisely(flows->Times, flows->Amounts, flows->Low, flows->Length, ray.Center, v, out var sums);
            var step = new PreciseStep(sums, v);
            if (!step.IsInside(bracket) || near.IsFarFrom(v))
            {
                return false;
            }

            if (step.IsLast(near))
            {
                if (step.IsIllConditioned(near))
                {
                    PolishExactly(ray, v, step.Length, bracket.Low, bracket.End);
                }
                else
                {
                    AddRoot(ray, v, step.Length, step.Residual(near));
                }

                return true;
            }

            v = step.Root;
        }

        return false;
    }
}
