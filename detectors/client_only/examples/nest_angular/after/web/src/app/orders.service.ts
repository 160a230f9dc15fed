import { HttpClient } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class OrdersService {
  private readonly baseUrl = environment.apiUrl + '/backoffice/orders';

  constructor(private readonly http: HttpClient) {}

  all() { return this.http.get<Order[]>(this.baseUrl); } // ok: client-only (served)

  one(id: number) { return this.http.get<Order>(`${this.baseUrl}/${id}`); } // ok: client-only (served)

  cancel(id: number) { return this.http.post<Order>(`${this.baseUrl}/${id}/cancel`, {}); } // ok: client-only (served)

  refund(id: number, amount: number) {
    return this.http.post<Order>(`${this.baseUrl}/${id}/refund`, { amount }); // expect: client-only
  }

  remove(id: number) { return this.http.delete<void>(`${this.baseUrl}/${id}`); } // expect: client-only

  daily() { return this.http.get(`${environment.apiUrl}/backoffice/v2/reports/today`); } // ok: client-only (served)

  weekly() { return this.http.get(`${environment.apiUrl}/backoffice/v2/reports/weekly`); } // expect: client-only
}
