using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="IsImage">An attribute that people connect with the brand; otherwise a stage of its funnel.</param>
/// <param name="Asked">How many were asked of the brand; null for an attribute.</param>
internal sealed record BrandLine(string Brand, bool IsImage, string Item, int Count, int? Asked)
{
    public static InputFile<List<BrandLine>> File { get; } = new(
        "brand",
        "how many of those asked are at a stage of a brand's funnel, or connect an attribute with it",
        Read,
        InputColumn.Required("brand", "which brand"),
        InputColumn.Required("kind", "funnel or image"),
        InputColumn.Required("item", "the stage, as aware, the first one first; or the attribute, as reliable"),
        InputColumn.Required("count", "how many"),
        InputColumn.Optional("asked", "how many were asked, for a funnel"));

    public static List<BrandLine> Read(CsvTable table)
    {
        var lines = new List<BrandLine>();
        while (table.Read())
        {
            if (!table.RequiredText("brand", out var brand) || !table.RequiredText("kind", out var kind) || !table.RequiredText("item", out var item)
                || !table.Integer("count", out var count) || !table.OptionalInteger("asked", out var asked))
            {
                continue;
            }

            var isImage = kind.Equals("image", StringComparison.OrdinalIgnoreCase);
            if (!isImage && !kind.Equals("funnel", StringComparison.OrdinalIgnoreCase))
            {
                table.Reject("kind", Say("must be funnel or image"));
            }
            else if (count < 0 || asked < count)
            {
                table.Reject("count", count < 0 ? Say("must not be negative") : Say("must not be above those asked"));
            }
            else if (!isImage && asked is null)
            {
                table.Reject("asked", Say("must say how many were asked"));
            }
            else if (table.Use())
            {
                lines.Add(new BrandLine(brand, isImage, item, count, asked));
            }
        }

        return lines;
    }
}
