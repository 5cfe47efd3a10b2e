namespace AfterSales.Metrics.Satisfaction;

/// <summary>A figure made of another figure is undefined for the first reason met.</summary>
internal static class FigureNesting
{
    public static Figure<T> Flatten<T>(this Figure<Figure<T>> nested)
        where T : struct
        => nested.Value ?? Figure.Undefined<T>(nested.Reason!.Value);
}
