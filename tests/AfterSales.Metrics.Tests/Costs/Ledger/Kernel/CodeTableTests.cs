using System.Globalization;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CodeTableTests
{
    /// <summary>Two beginnings of eight characters that the quick mixing cannot tell apart: 2¹² codes of one hash.</summary>
    [Fact]
    public void Find_CodesChosenToFallTogether_AreFoundInAFewSteps()
    {
        string[] alike = ["aaaaaaaa", "aaa\u8061aae\u8061"];
        string[] codes = [.. Enumerable.Range(0, 4096).Select(i => string.Concat(Enumerable.Range(0, 12).Select(bit => alike[(i >> bit) & 1])))];
        var table = Filled(codes);

        Assert.True(table.IsCrowded);
        Assert.Equal(Enumerable.Range(0, codes.Length), codes.Select(code => table.Find(new string(code.ToCharArray()))));
        Assert.Equal(-1, table.Find(codes[0] + "a"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("000000")]
    [InlineData("60-0000000")]
    public void Add_OrdinaryCodes_AreNotCrowded(string format)
    {
        string[] codes = [.. Enumerable.Range(0, 200_000).Select(i => i.ToString(format, CultureInfo.InvariantCulture))];
        var table = Filled(codes);
        Assert.False(table.IsCrowded);
        Assert.Equal(Enumerable.Range(0, codes.Length), codes.Select(table.Find));
    }

    private static CodeTable Filled(string[] codes)
    {
        var table = new CodeTable();
        for (var slot = 0; slot < codes.Length; slot++)
        {
            Assert.Equal(-1, table.Find(codes[slot]));
            table.Add(codes[slot], slot);
        }

        return table;
    }
}
