using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Basket of sources from which mentions were gathered, with the version it is known by.</summary>
/// <remarks>A source may be in the basket and have no mention. Two periods are compared over the sources that both of their baskets hold.</remarks>
public sealed partial record MentionBasket
{
    /// <summary>The version: what a report names when it shows a figure.</summary>
    public required string Version
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its sources, as <see cref="MentionKey.Source"/> names them.</summary>
    public required IReadOnlyList<string> Sources
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
