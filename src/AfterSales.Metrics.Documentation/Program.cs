// documentation ASSEMBLY.dll DOCUMENTATION.xml
// The compiler documents every member it finds a comment on, private ones too. An editor shows only what its user can call, so the rest leaves the file.
using System.Xml.Linq;
using AfterSales.Metrics.Documentation;

if (args is not [var assembly, var path])
{
    Console.Error.WriteLine("usage: documentation ASSEMBLY.dll DOCUMENTATION.xml");
    return 1;
}

var document = XDocument.Load(path, LoadOptions.PreserveWhitespace);
var visible = VisibleMembers.Of(assembly);
var hidden = document.Descendants("member").Where(member => !visible.Contains((string)member.Attribute("name")!)).ToList();
foreach (var member in hidden)
{
    // With the line it stood on.
    (member.PreviousNode as XText)?.Remove();
    member.Remove();
}

if (hidden.Count > 0)
{
    document.Save(path, SaveOptions.DisableFormatting);
}

return 0;
