namespace Ringbridge.Contacts.Tables;

/// <summary>What a column of a table holds.</summary>
internal enum ColumnMeaning
{
    /// <summary>Nothing that is of use here.</summary>
    None,

    /// <summary>The whole name.</summary>
    Name,

    /// <summary>Given name.</summary>
    GivenName,

    /// <summary>Family name.</summary>
    FamilyName,

    /// <summary>Company.</summary>
    Company,

    /// <summary>What somebody does there.</summary>
    Title,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>A number.</summary>
    Phone,
}
